package io.quaymaster.roadmap.check;

import io.quaymaster.project.FieldChange;
import io.quaymaster.project.FieldPlan;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Iteration;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.flow.ItemTask;
import io.quaymaster.roadmap.issue.IssuePlan;
import io.quaymaster.roadmap.issue.IssueSnapshot;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.roadmap.issue.Sight.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what would be changed about one item. */
final class ItemDiff {
  private final ItemTask task;
  private final Sight sight;
  private final List<String> changes = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();

  ItemDiff(ItemTask task, Sight sight) {
    this.task = task;
    this.sight = sight;
  }

  ItemPreview preview(String pointer, Optional<Seen> issue) {
    String repository = task.repository().ref().toString();
    switch (IssuePlan.of(task.item(), task.route(), issue)) {
      case IssuePlan.Impossible(var reason) -> obstacles.add(reason);
      case IssuePlan.Create create -> created(create);
      case IssuePlan.Keep keep -> kept(keep);
    }
    if (sight.milestone().isEmpty()) {
      changes.add(
          "+ milestone " + task.item().quarter() + ", due " + task.item().quarter().lastDay());
    }
    sight.projectOf(issue).ifPresent(this::project);
    return new ItemPreview(
        pointer,
        task.item().title(),
        issue.map(seen -> repository + "#" + seen.issue().number()).orElse(repository),
        changes,
        notices,
        obstacles);
  }

  private void created(IssuePlan.Create create) {
    changes.add("+ issue: " + create.title());
    changes.addAll(LineDiff.of("", create.body()));
    create.labels().forEach(label -> changes.add("+ label: " + label));
    create.assignees().forEach(login -> changes.add("+ assignee: " + login));
  }

  private void kept(IssuePlan.Keep keep) {
    IssueSnapshot issue = keep.issue();
    keep.change()
        .title()
        .ifPresent(
            title -> {
              changes.add("- title: " + issue.title());
              changes.add("+ title: " + title);
            });
    keep.change().body().ifPresent(body -> changes.addAll(LineDiff.of(issue.body(), body)));
    keep.change()
        .milestone()
        .ifPresent(
            title -> {
              issue.milestone().ifPresent(old -> changes.add("- milestone: " + old));
              changes.add("+ milestone: " + title);
            });
    keep.change().labels().forEach(label -> changes.add("+ label: " + label));
    keep.change().assignees().forEach(login -> changes.add("+ assignee: " + login));
  }

  private void project(ProjectView view) {
    switch (view) {
      case ProjectView.Invisible(var reason) -> obstacles.add(reason);
      case ProjectView.Visible(var project, var item) -> {
        if (item.isEmpty()) {
          changes.add("+ project: " + project.ref());
        }
        FieldPlan plan =
            FieldPlan.of(project, item.orElseGet(() -> ProjectItem.fresh("")), task.settings());
        plan.changes().forEach(change -> field(change, item));
        notices.addAll(plan.notices());
      }
    }
  }

  private void field(FieldChange change, Optional<ProjectItem> item) {
    ProjectField field = change.field();
    item.flatMap(known -> Optional.ofNullable(known.values().get(field.id())))
        .ifPresent(old -> changes.add("- " + field.name() + ": " + shown(field, old)));
    changes.add("+ " + field.name() + ": " + shown(field, change.value()));
  }

  private static String shown(ProjectField field, FieldValue value) {
    return switch (value) {
      case FieldValue.Text(var text) -> text;
      case FieldValue.Amount(var amount) -> amount.toPlainString();
      case FieldValue.Date(var day) -> day.toString();
      case FieldValue.Option(var id) ->
          field.type() instanceof ProjectField.Type.SingleSelect(var options)
              ? options.stream()
                  .filter(option -> option.id().equals(id))
                  .map(ProjectField.Option::name)
                  .findFirst()
                  .orElse(id)
              : id;
      case FieldValue.InIteration(var id) ->
          field.type() instanceof ProjectField.Type.Iterations(var iterations)
              ? iterations.stream()
                  .filter(iteration -> iteration.id().equals(id))
                  .map(Iteration::title)
                  .findFirst()
                  .orElse(id)
              : id;
    };
  }
}
