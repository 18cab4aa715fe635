package io.quaymaster.event;

import java.time.Instant;

/** What came of one handler's work on one event. */
public sealed interface HandlerOutcome {
  /** Done, and what it was, for a person to read. */
  record Handled(String note) implements HandlerOutcome {}

  /** Nothing to do, and why. */
  record Ignored(String reason) implements HandlerOutcome {}

  /** It goes on later: a limit, a pause, another executor. The event must come again. */
  record Wait(Instant until, String reason) implements HandlerOutcome {}

  /** It failed for good and has said so where people look. */
  record Failed(String reason) implements HandlerOutcome {}
}
