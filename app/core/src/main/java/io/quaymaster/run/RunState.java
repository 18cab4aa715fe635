package io.quaymaster.run;

import java.time.Instant;

/** Where a run stands. */
public sealed interface RunState {
  /** An executor has it until the deadline; past that anybody may take it over. */
  record Running(Instant claimedUntil) implements RunState {}

  /** It goes on when somebody takes it at or after {@code notBefore}. */
  record Waiting(Instant notBefore, String reason) implements RunState {}

  /** All steps are done; what came of it, for a person. */
  record Finished(String summary) implements RunState {}

  /** A step failed; an executor is showing that where people look, until the deadline. */
  record Failing(String reason, String remedy, Instant claimedUntil) implements RunState {}

  /**
   * It stopped for good, unless a person resumes it.
   *
   * @param reason what failed
   * @param remedy what to do about it, and how to resume
   */
  record Failed(String reason, String remedy) implements RunState {}
}
