package io.quaymaster.job.processor;

import io.quaymaster.account.Lease;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;

/**
 * What is to be done.
 *
 * @param repository whose job it is
 * @param commit of the repository's default branch, pinned when the work was begun
 * @param job its name in the configuration
 * @param config what is configured for it
 * @param issue as it was when the work was begun
 * @param lease of the account that it is done in
 */
public record Work(
    InstalledRepository repository,
    CommitSha commit,
    JobName job,
    JobConfig config,
    JobIssue issue,
    Lease lease) {}
