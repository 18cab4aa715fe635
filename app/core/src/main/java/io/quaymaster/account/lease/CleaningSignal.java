package io.quaymaster.account.lease;

import io.quaymaster.account.AccountId;
import java.time.Instant;

/** Tells a cleaner of an account that waits for it. */
@FunctionalInterface
public interface CleaningSignal {
  /**
   * An account is dirty. A signal that is lost costs time only: every quarter of an hour the sweep
   * finds what waits.
   *
   * @param notBefore the earliest begin of the cleaning
   */
  void dirty(AccountId account, Instant notBefore);
}
