package io.quaymaster.event;

import java.time.Instant;

/** What came of claiming a delivery. */
public sealed interface LedgerClaim {
  /** It is ours until the deadline; {@code attempt} counts from 1. */
  record Claimed(int attempt) implements LedgerClaim {}

  /** Somebody else has it until then. */
  record Busy(Instant until) implements LedgerClaim {}

  /** It was finished before. */
  record AlreadyDone() implements LedgerClaim {}
}
