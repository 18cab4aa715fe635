package io.quaymaster.simulator.state.issue;

import io.quaymaster.simulator.state.account.Actor;
import java.util.Map;
import java.util.Optional;

/** A change of an issue or pull request, as webhooks tell it. */
public sealed interface IssueChange {
  /** The issue as it is now. */
  Issue issue();

  /** Who did it. */
  Actor by();

  /**
   * The issue itself.
   *
   * @param action opened, edited, closed, reopened, labeled, unlabeled or deleted
   * @param label which one came or went
   * @param previous earlier values of edited fields, by name
   */
  record Whole(
      String action, Issue issue, Optional<Label> label, Map<String, String> previous, Actor by)
      implements IssueChange {
    /** Copies the map. */
    public Whole {
      previous = Map.copyOf(previous);
    }
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
