package io.quaymaster.server.queue;

import java.time.Duration;
import java.time.Instant;

/** What is done with a message after it was handled. */
sealed interface Disposition {
  /** It is deleted. */
  record Complete() implements Disposition {}

  /** It is given back, to come again after the delay; too many times, and it is a dead letter. */
  record Retry(Duration delay) implements Disposition {}

  /** It is deleted, and a copy comes back at or after the instant. */
  record Defer(Instant notBefore) implements Disposition {}
}
