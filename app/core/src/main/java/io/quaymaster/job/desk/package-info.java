/**
 * Who is at a job: at most one worker. Uses the store of jobs and the values of {@code account}.
 */
@NullMarked
package io.quaymaster.job.desk;

import org.jspecify.annotations.NullMarked;
