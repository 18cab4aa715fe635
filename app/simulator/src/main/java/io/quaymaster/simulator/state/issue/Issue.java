package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue, or the issue side of a pull request.
 *
 * @param id numeric id
 * @param number counts issues and pull requests of the repository together
 * @param pullRequest whether there is a pull request of the same number
 * @param title one line
 * @param body Markdown, or null
 * @param state open or closed
 * @param stateReason completed, not_planned, reopened, duplicate, or null
 * @param author who opened it
 * @param appId the App that opened it, or null
 * @param labels names, in the order given
 * @param assignees who works on it
 * @param milestone number of a milestone, or null
 * @param createdAt when it was opened
 * @param updatedAt when it last changed
 * @param closedAt when it was closed, or null
 * @param closedBy who closed it, or null
 */
public record Issue(
    long id,
    int number,
    boolean pullRequest,
    String title,
    @Nullable String body,
    OpenState state,
    @Nullable String stateReason,
    Account author,
    @Nullable Long appId,
    List<String> labels,
    List<Account> assignees,
    @Nullable Integer milestone,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt,
    @Nullable Account closedBy) {
  /** Copies the lists. */
  public Issue {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
  }

  /** Whether it is open. */
  public boolean open() {
    return state == OpenState.OPEN;
  }

  /** Whether it has the label, whatever its case. */
  public boolean hasLabel(String name) {
    return labels.stream().anyMatch(name::equalsIgnoreCase);
  }

  /** The same issue as another of this number and id, as after a transfer. */
  Issue as(long otherId, int otherNumber) {
    return new Issue(
        otherId,
        otherNumber,
        pullRequest,
        title,
        body,
        state,
        stateReason,
        author,
        appId,
        labels,
        assignees,
        milestone,
        createdAt,
        updatedAt,
        closedAt,
        closedBy);
  }

  /** With these labels, by name, and this milestone, by number, or none. */
  public Issue sorted(List<String> names, @Nullable Integer number) {
    return new Issue(
        id,
        this.number,
        pullRequest,
        title,
        body,
        state,
        stateReason,
        author,
        appId,
        names,
        assignees,
        number,
        createdAt,
        updatedAt,
        closedAt,
        closedBy);
  }

  Issue assigned(List<Account> others, Instant now) {
    return new Issue(
        id,
        number,
        pullRequest,
        title,
        body,
        state,
        stateReason,
        author,
        appId,
        labels,
        others,
        milestone,
        createdAt,
        others.equals(assignees) ? updatedAt : now,
        closedAt,
        closedBy);
  }

  /** Without assignees and milestone. */
  Issue unplanned() {
    return assigned(List.of(), updatedAt).sorted(labels, null);
  }

  Issue withLabels(List<String> names, Instant now) {
    return new Issue(
        id,
        number,
        pullRequest,
        title,
        body,
        state,
        stateReason,
        author,
        appId,
        names,
        assignees,
        milestone,
        createdAt,
        now,
        closedAt,
        closedBy);
  }

  Issue edited(IssueEdit edit, Instant now) {
    return new Issue(
        id,
        number,
        pullRequest,
        edit.title().orElse(title),
        edit.body().isPresent() ? edit.body().get() : body,
        state,
        stateReason,
        author,
        appId,
        labels,
        edit.assignees().orElse(assignees),
        edit.milestone().isPresent() ? positive(edit.milestone().get()) : milestone,
        createdAt,
        now,
        closedAt,
        closedBy);
  }

  Issue inState(OpenState other, @Nullable String reason, Account by, Instant now) {
    boolean closing = other == OpenState.CLOSED;
    return new Issue(
        id,
        number,
        pullRequest,
        title,
        body,
        other,
        reason,
        author,
        appId,
        labels,
        assignees,
        milestone,
        createdAt,
        now,
        closing ? now : null,
        closing ? by : null);
  }

  private static @Nullable Integer positive(int number) {
    return number > 0 ? number : null;
  }
}
