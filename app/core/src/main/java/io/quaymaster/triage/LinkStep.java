package io.quaymaster.triage;

import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.project.FieldSetting;
import io.quaymaster.project.LinkOutcome;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import java.util.List;
import java.util.Map;

/** Puts the issue into the rule's project and sets the rule's fields. */
record LinkStep(TriageIssue issue, ProjectTarget target, ProjectHost host, ProjectLinks links)
    implements Step {
  static final String NAME = "project";

  /** The output that says, line by line, what could not be set. */
  static final String NOTICES = "notices";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    ProjectRef project = new ProjectRef(target.owner(), target.number());
    ProjectView view = host.view(issue.repository(), issue.number(), project);
    List<FieldSetting> settings =
        target.fields().entrySet().stream()
            .map(field -> FieldSetting.written(field.getKey(), field.getValue()))
            .toList();
    return switch (links.link(issue.repository(), issue.nodeId(), view, settings)) {
      case LinkOutcome.Linked(var item, var added, var plan) ->
          new Done(
              Map.of(
                  "item",
                  item,
                  NOTICES,
                  String.join("\n", plan.notices()),
                  "did",
                  (added ? "added to" : "was in")
                      + " project "
                      + project
                      + ", fields set: "
                      + plan.changes().size()));
      case LinkOutcome.Impossible(var reason) ->
          new Fail(reason, "Then take the label off and put it on again.");
    };
  }
}
