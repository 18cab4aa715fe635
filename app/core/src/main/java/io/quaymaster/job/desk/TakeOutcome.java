package io.quaymaster.job.desk;

import io.quaymaster.job.Job;
import java.time.Instant;

/** What came of taking a job up. */
public sealed interface TakeOutcome {
  /** It is this worker's. */
  record Taken(Job job) implements TakeOutcome {}

  /** It is over; its last comment may be owed. */
  record Over(Job job) implements TakeOutcome {}

  /** Another worker is at it and lives, as of then. */
  record Busy(Instant until) implements TakeOutcome {}

  /** There is no such job. */
  record Unknown() implements TakeOutcome {}
}
