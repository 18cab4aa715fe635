package io.quaymaster.account.claim;

import io.quaymaster.account.Account;

/** What became of an account after an attempt at cleaning. */
public sealed interface FinishOutcome {
  /** It is free again. */
  record Freed(Account account) implements FinishOutcome {}

  /** It was draining and has left the pool. */
  record Removed(Account account) implements FinishOutcome {}

  /** It is to be cleaned again, not before {@code account.cleaning().notBefore()}. */
  record Again(Account account) implements FinishOutcome {}

  /** The attempts are used up. */
  record Quarantined(Account account) implements FinishOutcome {}

  /** The claim was over; the result counts for nothing. */
  record Lost() implements FinishOutcome {}
}
