package io.quaymaster.job.work;

import io.quaymaster.job.Job;
import java.time.Instant;

/** What came of doing a job. The lease is over in any case. */
sealed interface Performed {
  /** The job is over, by this worker. */
  record Ended(Job job) implements Performed {}

  /** It waits again, or is another's: its message comes back then. */
  record Again(Instant notBefore, String why) implements Performed {}
}
