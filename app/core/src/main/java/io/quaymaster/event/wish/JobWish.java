package io.quaymaster.event.wish;

import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;

/**
 * Somebody wants a job for an issue.
 *
 * @param job its name in the repository's configuration, as it was written
 * @param by login of the person
 * @param cause names the event that made the wish: the same again is the same wish
 */
public record JobWish(
    InstalledRepository repository, IssueNumber issue, String job, String by, String cause) {}
