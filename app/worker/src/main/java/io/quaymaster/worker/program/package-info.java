/**
 * What the worker needs to be a program of its own: the check of its settings and the parts that
 * other programs have from elsewhere. Stands aside in a process that is more than a worker. Uses
 * settings and the ports of account and job.
 */
@Configuration
@Requires(property = "quaymaster.program", value = "worker")
@NullMarked
package io.quaymaster.worker.program;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
