package io.quaymaster.account.claim;

import io.quaymaster.account.Blocker;

/** What a cleaner has found at the end of its work. */
public sealed interface CleaningResult {
  /** The second scan found nothing. */
  record Clean() implements CleaningResult {}

  /** Something is left. */
  record Unfinished(Blocker what) implements CleaningResult {}
}
