package io.quaymaster.job.request;

import io.quaymaster.config.job.JobName;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;

/**
 * Somebody asks for a job.
 *
 * @param by login of the person
 * @param cause names the event that asks: the same again is the same request
 */
public record JobRequest(
    InstalledRepository repository, IssueNumber issue, JobName name, String by, String cause) {}
