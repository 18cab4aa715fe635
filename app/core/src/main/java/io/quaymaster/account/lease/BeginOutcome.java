package io.quaymaster.account.lease;

import io.quaymaster.account.PastLease;
import java.util.Optional;

/** What came of marking a lease as used. */
public sealed interface BeginOutcome {
  /** Credentials may be issued. */
  record Begun() implements BeginOutcome {}

  /**
   * The lease is over; nothing may be issued under it.
   *
   * @param how how it ended, while that is known
   */
  record Lost(Optional<PastLease.End> how) implements BeginOutcome {}
}
