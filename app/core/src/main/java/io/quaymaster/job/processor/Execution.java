package io.quaymaster.job.processor;

import io.quaymaster.job.output.JobOutput;

/**
 * What one execution of a job has to do with.
 *
 * @param session in the leased account
 * @param output takes what the job prints, and notes about how it was done
 * @param stop is asked and obeyed at once
 * @param artifacts takes files that are kept
 */
public record Execution(
    JobSession session, JobOutput output, StopSignal stop, Artifacts artifacts) {}
