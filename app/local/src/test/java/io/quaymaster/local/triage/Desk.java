package io.quaymaster.local.triage;

import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.local.Stack;
import io.quaymaster.local.release.Company;
import io.quaymaster.local.release.Project;
import io.quaymaster.local.release.Shown;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Comment;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.IssueEdit;
import io.quaymaster.simulator.state.issue.Issues;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.NewField.NewIteration;
import io.quaymaster.triage.IssueFlag;
import io.quaymaster.triage.IssueFlags;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository whose issues are sorted by rules, in an organisation with one board. */
record Desk(Project project) {
  static final Company COMPANY = Company.create("triage");

  private static final Board BOARD =
      Project.gitHub()
          .arrange()
          .project(
              COMPANY.account(),
              "Triage",
              NewField.text("Note"),
              NewField.number("Estimate"),
              NewField.date("Due"),
              NewField.iteration(
                  "Sprint", new NewIteration("Sprint 1", LocalDate.of(2026, 1, 5), 14)));

  /** A repository with these rules; each is one line of YAML. */
  static Desk with(String name, String... rules) {
    return new Desk(Project.create(COMPANY.account(), name, config(rules)));
  }

  private static String config(String... rules) {
    return rules.length == 0 ? "" : "triage:\n  rules:\n    - " + String.join("\n    - ", rules);
  }

  /** The rules become these. */
  void rules(String... rules) {
    Project.gitHub()
        .arrange()
        .commit(project.repository(), "chore: rules", Map.of(Project.CONFIG, config(rules)));
    project.settle();
  }

  /** The owner of the organisation. */
  static Account mona() {
    return Project.gitHub().state().accounts().find("mona").orElseThrow();
  }

  /** The App itself, as it acts on GitHub. */
  static Actor app() {
    var registered = Stack.running().app().registered();
    return new Actor(registered.bot(), registered.id());
  }

  /** Somebody opens an issue that has labels from the start, as an issue form sets them. */
  Issue open(Actor by, String... labels) {
    Issue issue =
        issues().open(by, new NewIssue("Invoices", null, List.of(labels), List.of(), null));
    project.settle();
    return issue;
  }

  Issue open(String... labels) {
    return open(Actor.of(mona()), labels);
  }

  void label(Actor by, Issue issue, String label) {
    issues().addLabels(by, issue.number(), List.of(label));
    project.settle();
  }

  void unlabel(Issue issue, String label) {
    var _ = issues().removeLabel(Actor.of(mona()), issue.number(), label).orElseThrow();
    project.settle();
  }

  void rename(Issue issue, String title) {
    edit(
        issue,
        new IssueEdit(
            Optional.of(title),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  void turn(Issue issue, OpenState state) {
    edit(issue, IssueEdit.to(state));
  }

  private void edit(Issue issue, IssueEdit edit) {
    var _ = issues().edit(Actor.of(mona()), issue.number(), edit).orElseThrow();
    project.settle();
  }

  /** Gives an issue to another repository of the organisation; the issue as it is there. */
  Issue transfer(Issue issue, Desk to) {
    Issue now =
        Project.gitHub()
            .state()
            .moves()
            .transfer(Actor.of(mona()), project.repository(), issue, to.project.repository(), true)
            .orElseThrow();
    project.settle();
    to.project.settle();
    return now;
  }

  /** What the board shows of an issue; empty when it is not there. */
  static Optional<Map<String, String>> onBoard(Issue issue) {
    return BOARD.itemOf(issue.id()).map(BOARD::shown);
  }

  /** What Quaymaster has said on an issue. */
  List<String> comments(Issue issue) {
    long app = Stack.running().app().registered().id();
    return issues().comments().of(issue.number()).stream()
        .filter(comment -> Long.valueOf(app).equals(comment.appId()))
        .map(Comment::body)
        .map(Shown::read)
        .toList();
  }

  /** What other features are to do about an issue. */
  List<String> wishes(Issue issue) {
    return Stack.running()
        .server()
        .getApplicationContext()
        .getBean(IssueFlags.class)
        .of(new RepositoryId(project.repository().id()), issue.id())
        .stream()
        .map(IssueFlag::wish)
        .map(IssueFlag.Wish::name)
        .sorted()
        .toList();
  }

  private Issues issues() {
    return project.repository().issues();
  }
}
