package io.quaymaster.roadmap.flow;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.project.FieldPlan;
import io.quaymaster.project.LinkOutcome;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.IssuePlan;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Milestone;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import io.quaymaster.run.StepOutcome.Finish;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work of an item's run, step by step; each compares before it writes. */
final class Converging {
  static final String MILESTONE = "milestone";
  static final String ISSUE = "issue";
  static final String PROJECT = "project";
  static final String INDEX = "index";

  private static final String CORRECT = "Correct it, then upload the file again.";

  private final ItemTask task;
  private final Session session;
  private final RoadmapHost host;
  private final ProjectLinks links;
  private Optional<IssueSnapshot> made = Optional.empty();

  Converging(ItemTask task, Session session, RoadmapHost host, ProjectLinks links) {
    this.task = task;
    this.session = session;
    this.host = host;
    this.links = links;
  }

  /** The milestone of the quarter; when nothing at all differs, the run ends here. */
  StepOutcome milestone(StepContext context) {
    IssuePlan plan = plan();
    Optional<Milestone> known = session.sight().milestone();
    switch (plan) {
      case IssuePlan.Impossible(var reason) -> {
        return new Fail(reason, CORRECT);
      }
      case IssuePlan.Keep(var issue, var change) when change.isEmpty() -> {
        Optional<LinkOutcome.Linked> linked = inPlace();
        if (linked.isPresent() || task.project().isEmpty()) {
          return settled(context, issue, linked);
        }
      }
      case IssuePlan.Keep _, IssuePlan.Create _ -> {}
    }
    Milestone milestone =
        known.orElseGet(() -> host.createMilestone(task.repository(), task.item().quarter()));
    return new Done(
        Map.of(
            "number", Integer.toString(milestone.number()),
            "title", milestone.title(),
            "created", Boolean.toString(known.isEmpty())));
  }

  /** Everything is as it should be: the index learns it, and nothing is sent. */
  private StepOutcome settled(
      StepContext context, IssueSnapshot issue, Optional<LinkOutcome.Linked> linked) {
    if (!session.record(context.run().key(), issue.number())) {
      return lost();
    }
    Map<String, String> output = ItemResult.unchanged(issue, linked);
    return new Finish(ItemResult.nothing(issue), output);
  }

  /** The place in the project when every field is as it should be. */
  private Optional<LinkOutcome.Linked> inPlace() {
    return session
        .sight()
        .projectOf(session.issue())
        .flatMap(
            view ->
                view instanceof ProjectView.Visible(var project, var item) && item.isPresent()
                    ? Optional.of(
                        new LinkOutcome.Linked(
                            item.orElseThrow().id(),
                            false,
                            FieldPlan.of(project, item.orElseThrow(), task.settings())))
                    : Optional.<LinkOutcome.Linked>empty())
        .filter(linked -> linked.plan().changes().isEmpty());
  }

  /** The issue: made, changed, or left as it is. */
  StepOutcome issue(StepContext context) {
    Milestone milestone =
        new Milestone(
            Integer.parseInt(context.output(MILESTONE, "number")),
            context.output(MILESTONE, "title"));
    return switch (plan()) {
      case IssuePlan.Impossible(var reason) -> new Fail(reason, CORRECT);
      case IssuePlan.Create create -> {
        IssueSnapshot issue = host.create(task.repository(), create.draft(milestone));
        made = Optional.of(issue);
        yield new Done(ItemResult.issue(issue, "created", List.of(), unassigned(issue)));
      }
      case IssuePlan.Keep(var issue, var change) when change.isEmpty() ->
          new Done(ItemResult.issue(issue, "unchanged", List.of(), List.of()));
      case IssuePlan.Keep(var issue, var change) -> {
        List<Login> refused =
            host.change(
                task.repository(), issue.number(), change, change.milestone().map(_ -> milestone));
        yield new Done(ItemResult.issue(issue, "updated", change.changed(), refused));
      }
    };
  }

  /** GitHub leaves people out that can't be assigned, and says nothing. */
  private List<Login> unassigned(IssueSnapshot issue) {
    return task.item().assignees().stream()
        .filter(login -> issue.assignees().stream().noneMatch(login.value()::equalsIgnoreCase))
        .toList();
  }

  /** Which issue it is, for every later file. */
  StepOutcome index(StepContext context) {
    return session.record(context.run().key(), number(context)) ? new Done(Map.of()) : lost();
  }

  private static Fail lost() {
    return new Fail(
        "another run has taken the item over in the meantime", "Upload the file again.");
  }

  /** The place in the project, and its fields. */
  StepOutcome project(StepContext context) {
    if (task.project().isEmpty()) {
      return new Done(Map.of());
    }
    Optional<ProjectView> view = view(context);
    return switch (links.link(
        task.repository(), context.output(ISSUE, "node"), view.orElseThrow(), task.settings())) {
      case LinkOutcome.Linked linked -> new Done(ItemResult.project(linked));
      case LinkOutcome.Impossible(var reason) -> new Fail(reason, CORRECT);
    };
  }

  /** An issue that was made a moment ago has no place yet, so nobody needs to be asked. */
  private Optional<ProjectView> view(StepContext context) {
    if (made.isPresent()) {
      return session.sight().projectOf(Optional.empty());
    }
    session.expect(number(context));
    return session.sight().projectOf(session.issue());
  }

  private static IssueNumber number(StepContext context) {
    return new IssueNumber(Long.parseLong(context.output(ISSUE, "number")));
  }

  private IssuePlan plan() {
    return IssuePlan.of(task.item(), task.route(), session.issue());
  }
}
