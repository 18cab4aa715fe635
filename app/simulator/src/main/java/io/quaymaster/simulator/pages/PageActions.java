package io.quaymaster.simulator.pages;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.Issues;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.pull.MergeMethod;
import io.quaymaster.simulator.state.pull.MergeOutcome;
import io.quaymaster.simulator.state.pull.PullRequest;
import java.util.List;
import java.util.Optional;

/** What the forms on pages do. */
final class PageActions {
  private PageActions() {}

  static PageAnswer act(PageView view, Actor by) {
    List<String> rest = view.rest();
    Issues issues = view.repository().issues();
    if (rest.equals(List.of("issues"))) {
      return open(view, by);
    }
    Optional<Issue> issue = view.number().flatMap(issues::find);
    if (issue.isEmpty() || rest.size() != 3) {
      return Layout.problem(404, "There is nothing here");
    }
    return switch (rest.getFirst() + " " + rest.getLast()) {
      case "issues labels" -> label(view, by, issue.get());
      case "issues comments" -> comment(view, by, issue.get());
      case "issues state" -> turn(view, by, issue.get());
      case "pull merge" -> merge(view, by, issue.get());
      default -> Layout.problem(404, "There is nothing here");
    };
  }

  private static PageAnswer open(PageView view, Actor by) {
    if (view.field("title").isEmpty()) {
      return Layout.problem(422, "An issue needs a title");
    }
    Issue issue =
        view.repository().issues().open(by, NewIssue.of(view.field("title"), view.field("body")));
    return back(view, issue);
  }

  private static PageAnswer label(PageView view, Actor by, Issue issue) {
    Issues issues = view.repository().issues();
    String toggled = view.field("toggle");
    String added = view.field("add");
    if (!toggled.isEmpty() && issue.hasLabel(toggled)) {
      issues.removeLabel(by, issue.number(), toggled);
    } else if (!toggled.isEmpty()) {
      issues.addLabels(by, issue.number(), List.of(toggled));
    } else if (!added.isEmpty()) {
      issues.addLabels(by, issue.number(), List.of(added));
    }
    return back(view, issue);
  }

  private static PageAnswer comment(PageView view, Actor by, Issue issue) {
    if (view.field("body").isEmpty()) {
      return Layout.problem(422, "A comment needs a text");
    }
    view.repository().issues().comments().create(by, issue, view.field("body"));
    return back(view, issue);
  }

  private static PageAnswer turn(PageView view, Actor by, Issue issue) {
    OpenState other = issue.open() ? OpenState.CLOSED : OpenState.OPEN;
    view.repository().issues().edit(by, issue.number(), IssueEdit.to(other));
    return back(view, issue);
  }

  private static PageAnswer merge(PageView view, Actor by, Issue issue) {
    Optional<PullRequest> pull = view.repository().pullRequests().find(issue.number());
    if (pull.isEmpty()) {
      return Layout.problem(404, "There is nothing here");
    }
    MergeOutcome outcome =
        view.repository()
            .pulls()
            .merge(
                by,
                pull.get(),
                MergeMethod.MERGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    return switch (outcome) {
      case MergeOutcome.Merged _ -> back(view, issue);
      case MergeOutcome.NotMergeable(String message) -> Layout.problem(409, message);
      case MergeOutcome.Moved(String message) -> Layout.problem(409, message);
    };
  }

  private static PageAnswer back(PageView view, Issue issue) {
    return PageAnswer.seeOther(IssuePages.path(view, issue));
  }
}
