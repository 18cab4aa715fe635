package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import java.time.Instant;

/** What came of cancelling a job. */
public sealed interface CancelOutcome {
  /** It had not begun, and is over. */
  record Cancelled(Job job) implements CancelOutcome {}

  /** A worker is at it and is told to stop. */
  record Stopping(Job job) implements CancelOutcome {}

  /** There is nothing to cancel. */
  record NothingOpen() implements CancelOutcome {}

  /** It is over, and its last comment could not be written yet: again then. */
  record Later(Job job, Instant until, String reason) implements CancelOutcome {}
}
