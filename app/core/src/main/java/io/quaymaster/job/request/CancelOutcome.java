package io.quaymaster.job.request;

import io.quaymaster.job.Job;

/** What came of cancelling a job. */
public sealed interface CancelOutcome {
  /** It had not begun, and is over; its last comment is written, or will be. */
  record Cancelled(Job job) implements CancelOutcome {}

  /** A worker is at it and is told to stop. */
  record Stopping(Job job) implements CancelOutcome {}

  /** There is nothing to cancel. */
  record NothingOpen() implements CancelOutcome {}
}
