package io.quaymaster.notify;

import java.time.Duration;
import java.util.Optional;

/** What became of a notification on one channel. */
public sealed interface NotifyOutcome {
  /** Sent, now or before; {@code reference} names the message on its channel. */
  record Sent(String reference) implements NotifyOutcome {}

  /** The channel is not configured. */
  record Off() implements NotifyOutcome {}

  /** The channel refuses, for good: unknown channel, invalid token. */
  record Refused(String reason) implements NotifyOutcome {}

  /**
   * No answer, or a limit: try again later.
   *
   * @param retryAfter how long the channel asks to be left alone, when it says so
   */
  record Unavailable(String reason, Optional<Duration> retryAfter) implements NotifyOutcome {}
}
