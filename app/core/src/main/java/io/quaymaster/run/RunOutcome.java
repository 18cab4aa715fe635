package io.quaymaster.run;

import java.time.Instant;

/** What came of executing a run. */
public sealed interface RunOutcome {
  /** It is finished, now or by an earlier execution. */
  record Finished(RunRecord run, String summary) implements RunOutcome {}

  /** It must be executed again at or after the instant. */
  record Waiting(RunRecord run, Instant until, String reason) implements RunOutcome {}

  /** It failed, now or earlier, and has said so. */
  record Failed(RunRecord run, String reason, String remedy) implements RunOutcome {}

  /** Another executor has it; who wants to know its end looks again then. */
  record Busy(Instant until) implements RunOutcome {}
}
