package io.quaymaster.job.work;

import io.quaymaster.job.JobId;
import java.time.Instant;
import java.util.Optional;

/** What came of one turn of a worker. */
public sealed interface TurnOutcome {
  /** No account was free; when one is expected, if that is known. */
  record NoAccount(Optional<Instant> nextExpected) implements TurnOutcome {}

  /** There was nothing to do. */
  record NoWork() implements TurnOutcome {}

  /** A message was seen to; what became of it, for the log. */
  record Worked(Optional<JobId> job, String how) implements TurnOutcome {}
}
