/**
 * Doing jobs: a worker leases an account, takes a job out of the queue, does it and says how it
 * ended. Uses the leases and sessions of {@code account}, processors, results, and {@code request}
 * for what people read.
 */
@NullMarked
package io.quaymaster.job.work;

import org.jspecify.annotations.NullMarked;
