package io.quaymaster.account.claim;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Cleaning;
import java.time.Instant;

/** What came of claiming an account for cleaning. */
public sealed interface ClaimOutcome {
  /**
   * It is the cleaner's until {@code claim.until()}.
   *
   * @param account with the lease whose traces are to be removed, if there was one
   */
  record Claimed(Cleaning.Claim claim, Account account) implements ClaimOutcome {}

  /** Another cleaner is at it, until then unless it prolongs that. */
  record Busy(Instant until) implements ClaimOutcome {}

  /** The next attempt is not to begin before then. */
  record TooEarly(Instant notBefore) implements ClaimOutcome {}

  /** There is nothing to clean in this state. */
  record NotDirty(AccountState state) implements ClaimOutcome {}

  /** It is not in a pool. */
  record Unknown() implements ClaimOutcome {}
}
