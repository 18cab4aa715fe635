package io.quaymaster.job.processor;

import java.time.Duration;
import java.util.OptionalInt;

/** How the work of a job ended. */
public sealed interface ProcessorOutcome {
  /** As it should. */
  record Passed() implements ProcessorOutcome {}

  /**
   * It was done and did not succeed.
   *
   * @param reason for a person, in one line; it may quote what others wrote
   * @param exitCode of the command; empty when there was none or it was killed by a signal
   */
  record Failed(String reason, OptionalInt exitCode) implements ProcessorOutcome {}

  /** It took longer than it may and was stopped. */
  record TimedOut(Duration limit) implements ProcessorOutcome {}

  /**
   * It used more than it may and was stopped.
   *
   * @param limit what it went beyond: "100 MB of output"
   */
  record Exceeded(String limit) implements ProcessorOutcome {}

  /** It was stopped from outside. */
  record Stopped(StopReason reason) implements ProcessorOutcome {}

  /**
   * It was not begun: what is asked for is not allowed, or not there.
   *
   * @param reason for a person; it may quote what others wrote
   */
  record Refused(String reason) implements ProcessorOutcome {}
}
