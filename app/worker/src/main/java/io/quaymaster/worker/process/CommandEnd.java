package io.quaymaster.worker.process;

import io.quaymaster.job.processor.StopReason;

/** How a command ended. */
public sealed interface CommandEnd {
  /** By itself. */
  record Exited(int code) implements CommandEnd {}

  /** It took too long. */
  record TimedOut() implements CommandEnd {}

  /** It used too much. */
  record Exceeded(String limit) implements CommandEnd {}

  /** It was told to stop. */
  record Stopped(StopReason reason) implements CommandEnd {}
}
