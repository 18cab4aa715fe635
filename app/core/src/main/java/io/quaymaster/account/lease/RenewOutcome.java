package io.quaymaster.account.lease;

import io.quaymaster.account.PastLease;
import java.util.Optional;

/** What came of a sign of life. */
public sealed interface RenewOutcome {
  /** The lease goes on, until its deadline at most. */
  record Renewed() implements RenewOutcome {}

  /**
   * The lease is over; its holder stops at once.
   *
   * @param how how it ended, while that is known
   */
  record Lost(Optional<PastLease.End> how) implements RenewOutcome {}
}
