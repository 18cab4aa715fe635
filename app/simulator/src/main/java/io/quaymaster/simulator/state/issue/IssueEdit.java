package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.util.List;
import java.util.Optional;

/**
 * What is to change of an issue; empty leaves it.
 *
 * @param title another title
 * @param body another body
 * @param state closes or reopens
 * @param stateReason why it is closed
 * @param labels all its labels from now on
 * @param assignees all its assignees from now on
 * @param milestone number of a milestone, 0 takes it off
 */
public record IssueEdit(
    Optional<String> title,
    Optional<String> body,
    Optional<OpenState> state,
    Optional<String> stateReason,
    Optional<List<String>> labels,
    Optional<List<Account>> assignees,
    Optional<Integer> milestone) {

  /** Only closes or reopens. */
  public static IssueEdit to(OpenState state) {
    return new IssueEdit(
        Optional.empty(),
        Optional.empty(),
        Optional.of(state),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
