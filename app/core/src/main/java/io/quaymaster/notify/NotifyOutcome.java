package io.quaymaster.notify;

/** What became of a notification on one channel. */
public sealed interface NotifyOutcome {
  /** Sent, now or before; {@code reference} names the message on its channel. */
  record Sent(String reference) implements NotifyOutcome {}

  /** The channel is not configured. */
  record Off() implements NotifyOutcome {}

  /** The channel refuses, for good: unknown channel, invalid token. */
  record Refused(String reason) implements NotifyOutcome {}

  /** No answer, or a limit: try again later. */
  record Unavailable(String reason) implements NotifyOutcome {}
}
