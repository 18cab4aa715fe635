package io.quaymaster.simulator.state.pull;

import org.eclipse.jgit.lib.ObjectId;

/** What came of merging a pull request. */
public sealed interface MergeOutcome {
  /** It is merged; the base branch is at this commit. */
  record Merged(ObjectId commit) implements MergeOutcome {}

  /** It is closed, merged already, a draft, or its sides conflict: 405. */
  record NotMergeable(String message) implements MergeOutcome {}

  /** Its head or its base moved meanwhile: 409. */
  record Moved(String message) implements MergeOutcome {}
}
