package io.quaymaster.job.processor;

import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import java.util.Optional;

/** A session in the account that is leased for a job. */
public interface JobSession {
  /** The region that the job works in. */
  RegionName region();

  /**
   * Credentials of the session, renewed when they are about to end.
   *
   * @return empty as soon as the lease is lost; then for ever
   */
  Optional<JobCredentials> credentials();
}
