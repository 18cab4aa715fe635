package io.quaymaster.account.lease;

import io.quaymaster.account.Lease;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for an account. */
public sealed interface AcquireOutcome {
  /** It is the holder's. */
  record Leased(Lease lease) implements AcquireOutcome {}

  /**
   * No account of the pool is free.
   *
   * @param nextExpected when one may be at the latest, if nothing fails; empty when none will come
   *     back by itself
   */
  record NoneFree(Optional<Instant> nextExpected) implements AcquireOutcome {}
}
