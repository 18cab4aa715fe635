package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.git.RefChange;

/** What came of changing a ref. */
public sealed interface RefOutcome {
  /** It is done. */
  record Moved(RefChange change) implements RefOutcome {}

  /** There is a ref of this name. */
  record AlreadyExists() implements RefOutcome {}

  /** There is no ref of this name. */
  record NoSuchRef() implements RefOutcome {}

  /** There is no object with this sha. */
  record NoSuchObject() implements RefOutcome {}

  /** Commits would be left behind, and it wasn't forced. */
  record NotFastForward() implements RefOutcome {}

  /** It isn't where the caller expects it any more. */
  record Stale() implements RefOutcome {}

  /**
   * A ruleset forbids it.
   *
   * @param rule GitHub's sentence
   */
  record Violation(String rule) implements RefOutcome {}
}
