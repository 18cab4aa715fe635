package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A change of an issue or pull request, as webhooks tell it. */
public sealed interface IssueChange {
  /** The issue as it is now. */
  Issue issue();

  /** Who did it. */
  Actor by();

  /**
   * The issue itself.
   *
   * @param action opened, edited, closed, reopened, labeled, unlabeled, assigned, unassigned,
   *     milestoned, demilestoned or deleted
   * @param detail what came or went
   * @param previous earlier values of edited fields, by name
   */
  record Whole(
      String action, Issue issue, Optional<Detail> detail, Map<String, String> previous, Actor by)
      implements IssueChange {
    /** Copies the map. */
    public Whole {
      previous = Map.copyOf(previous);
    }
  }

  /** What came to an issue or went from it. */
  sealed interface Detail {
    /** A label. */
    record OfLabel(Label label) implements Detail {}

    /** Somebody who works on it. */
    record OfAssignee(Account assignee) implements Detail {}

    /** A milestone. */
    record OfMilestone(Milestone milestone) implements Detail {}
  }

  /** What an edit of text, assignees and milestone is told as: one change for each. */
  static List<IssueChange> between(Issue old, Issue now, Milestones milestones, Actor by) {
    List<IssueChange> changes = new ArrayList<>();
    Map<String, String> previous = new LinkedHashMap<>();
    if (!now.title().equals(old.title())) {
      previous.put("title", old.title());
    }
    String body = Objects.requireNonNullElse(old.body(), "");
    if (!body.equals(Objects.requireNonNullElse(now.body(), ""))) {
      previous.put("body", body);
    }
    if (!previous.isEmpty()) {
      changes.add(new Whole("edited", now, Optional.empty(), previous, by));
    }
    BiConsumer<String, Detail> add =
        (action, detail) -> changes.add(new Whole(action, now, Optional.of(detail), Map.of(), by));
    missing(old.assignees(), now.assignees())
        .forEach(one -> add.accept("unassigned", new Detail.OfAssignee(one)));
    missing(now.assignees(), old.assignees())
        .forEach(one -> add.accept("assigned", new Detail.OfAssignee(one)));
    if (!Objects.equals(old.milestone(), now.milestone())) {
      milestones
          .find(old.milestone())
          .ifPresent(one -> add.accept("demilestoned", new Detail.OfMilestone(one)));
      milestones
          .find(now.milestone())
          .ifPresent(one -> add.accept("milestoned", new Detail.OfMilestone(one)));
    }
    return changes;
  }

  private static List<Account> missing(List<Account> some, List<Account> others) {
    return some.stream().filter(one -> !others.contains(one)).toList();
  }

  /**
   * One of its comments.
   *
   * @param action created, edited or deleted
   * @param previousBody the text before an edit
   */
  record Commented(
      String action, Issue issue, Comment comment, Optional<String> previousBody, Actor by)
      implements IssueChange {}
}
