package io.quaymaster.account.claim;

import io.quaymaster.account.Cleaning;

/** What came of prolonging a claim. */
public sealed interface KeepOutcome {
  /** It goes on, with a later end. */
  record Kept(Cleaning.Claim claim) implements KeepOutcome {}

  /** It is over; its cleaner stops at once. */
  record Lost() implements KeepOutcome {}
}
