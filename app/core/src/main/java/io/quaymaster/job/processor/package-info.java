/**
 * What a job is given and what comes of it: the work, the session in the leased account, the signal
 * to stop, and the port behind which a job is done. Uses job.output, account, config, kernel.
 */
@NullMarked
package io.quaymaster.job.processor;

import org.jspecify.annotations.NullMarked;
