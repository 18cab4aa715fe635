package io.quaymaster.simulator.state.repository;

import io.quaymaster.simulator.state.pull.PullRequest;

/** What came of opening a pull request. */
public sealed interface PullOutcome {
  /** It is open. */
  record Opened(PullRequest pull) implements PullOutcome {}

  /** The head has nothing that the base lacks. */
  record NoCommits() implements PullOutcome {}

  /** There is an open one between the two branches. */
  record AlreadyOpen() implements PullOutcome {}

  /**
   * A branch is missing.
   *
   * @param field head or base
   */
  record NoSuchBranch(String field) implements PullOutcome {}
}
