package io.quaymaster.account.lease;

import io.quaymaster.account.PastLease;
import java.util.Optional;

/** What came of a release. */
public sealed interface ReleaseOutcome {
  /** The lease is over by this, and the account waits to be cleaned. */
  record Released() implements ReleaseOutcome {}

  /**
   * It was over before.
   *
   * @param how how it ended, while that is known
   */
  record Lost(Optional<PastLease.End> how) implements ReleaseOutcome {}
}
