package io.quaymaster.config;

import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobsConfig;

/**
 * The configuration that holds for one repository, all levels merged.
 *
 * @param observe plans are computed and shown, nothing is done
 * @param notifications {@code notify:}
 */
public record RepositoryConfig(
    boolean observe,
    ReleaseConfig release,
    TriageConfig triage,
    JobsConfig jobs,
    NotifyConfig notifications) {
  /** Everything off. */
  public static final RepositoryConfig DEFAULT =
      new RepositoryConfig(
          false, ReleaseConfig.DEFAULT, TriageConfig.NONE, JobsConfig.NONE, NotifyConfig.NONE);
}
