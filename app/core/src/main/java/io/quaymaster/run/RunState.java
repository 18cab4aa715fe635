package io.quaymaster.run;

import io.quaymaster.app.Redaction;
import java.time.Instant;

/** Where a run stands. Its texts are kept without secrets and at a bounded length. */
public sealed interface RunState {
  /** An executor has it until the deadline; past that anybody may take it over. */
  record Running(Instant claimedUntil) implements RunState {}

  /** It goes on when somebody takes it at or after {@code notBefore}. */
  record Waiting(Instant notBefore, String reason) implements RunState {
    public Waiting {
      reason = Redaction.remark(reason);
    }
  }

  /** All steps are done; what came of it, for a person. */
  record Finished(String summary) implements RunState {
    public Finished {
      summary = Redaction.remark(summary);
    }
  }

  /**
   * A step failed, and that is being shown where people look.
   *
   * @param claimedUntil nobody else may try to show it before: an executor is at it, or it waits
   */
  record Failing(String reason, String remedy, Instant claimedUntil) implements RunState {
    public Failing {
      reason = Redaction.remark(reason);
      remedy = Redaction.remark(remedy);
    }
  }

  /**
   * It stopped for good, unless a person resumes it.
   *
   * @param reason what failed
   * @param remedy what to do about it, and how to resume
   */
  record Failed(String reason, String remedy) implements RunState {
    public Failed {
      reason = Redaction.remark(reason);
      remedy = Redaction.remark(remedy);
    }
  }
}
