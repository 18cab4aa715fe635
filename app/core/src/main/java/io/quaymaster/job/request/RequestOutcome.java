package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import java.time.Instant;

/** What came of asking for a job. */
public sealed interface RequestOutcome {
  /** It is asked for, acknowledged on the issue and in its queue. */
  record Accepted(Job job) implements RequestOutcome {}

  /** One of its name is open on the issue; no second one is made. */
  record Standing(Job job) implements RequestOutcome {}

  /** It can't be done; both texts for a person. */
  record Rejected(String reason, String remedy) implements RequestOutcome {}

  /** It is known, and must be asked for again then, by the same cause. */
  record Later(JobId job, Instant until, String reason) implements RequestOutcome {}
}
