package io.quaymaster.account.claim;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import java.util.List;

/** The pool as cleaners see it. */
public interface Cleanings {
  /** The accounts that a cleaner could claim now, those that wait for longest first. */
  List<AccountId> due();

  /**
   * Claims an account. When it is claimed, the sessions of all its earlier leases are revoked. When
   * that fails, the attempt has ended and the failure is thrown.
   */
  ClaimOutcome claim(AccountId account, Holder cleaner);

  /**
   * Prolongs a claim. A cleaner does so before each part of its work and stops when it hears no.
   */
  KeepOutcome keep(Cleaning.Claim claim);

  /**
   * Ends a claim with what the second scan has found. Who asks has stopped before, for good: also
   * when no answer comes the account may be free already. Asking again is all that is left.
   */
  FinishOutcome finish(Cleaning.Claim claim, CleaningResult result);
}
