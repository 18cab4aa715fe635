package io.quaymaster.event.wish;

import java.time.Instant;

/** What becomes of a wish. */
public sealed interface WishAnswer {
  /** It is seen to; how it stands, for a person. */
  record Granted(String standing) implements WishAnswer {}

  /** It can't be done; why, and what would have to change, for a person. */
  record Denied(String reason, String remedy) implements WishAnswer {}

  /** It must be made again then. */
  record NotYet(Instant until, String reason) implements WishAnswer {}
}
