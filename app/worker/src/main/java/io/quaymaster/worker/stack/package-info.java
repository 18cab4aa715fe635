/**
 * The processor {@code cloudformation}: makes a stack of the template in an issue and deletes it
 * again. Uses job.template, job.stack and job.processor.
 */
@NullMarked
package io.quaymaster.worker.stack;

import org.jspecify.annotations.NullMarked;
