package io.quaymaster.release.flow;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.publish.GitHubReleases;
import io.quaymaster.publish.PublishOutcome.Published;
import io.quaymaster.publish.PublishOutcome.TagMoved;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome.Planned;
import io.quaymaster.release.plan.PlanQuestion;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import java.util.Map;
import java.util.Optional;

/** Makes the GitHub release of the tag. */
record ReleaseStep(GitHubReleases releases, Planner planner, Session session) implements Step {
  static final String NAME = "release";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    ReleasePlan plan = RecordedPlan.of(context.run()).plan();
    NewRelease release =
        new NewRelease(
            plan.tag(),
            plan.tag().value(),
            body(context, plan),
            plan.previous(),
            plan.draft(),
            plan.version().isPrerelease(),
            plan.latest());
    return switch (releases.publish(
        context.repository(), plan.commit(), release, !context.first())) {
      case Published(var page) ->
          new Done(
              Map.of(
                  "url", page.url(),
                  "id", Long.toString(page.id()),
                  "draft", Boolean.toString(page.draft())));
      case TagMoved(var to) ->
          new Fail(
              "The tag %s was put on %s but %s."
                  .formatted(
                      plan.tag(),
                      plan.commit(),
                      to.map(other -> "leads to " + other + " now").orElse("is gone")),
              "Nothing was touched. Find out who moved it; put it back, then resume.");
    };
  }

  /** Notes of our own, made anew when another execution planned; else GitHub writes them. */
  private Optional<String> body(StepContext context, ReleasePlan plan) {
    if (plan.notes() == NotesStyle.GITHUB) {
      return Optional.empty();
    }
    Optional<ReleasePlan> made = session.plan().filter(p -> p.tag().equals(plan.tag()));
    return made.isPresent() ? made.flatMap(ReleasePlan::body) : written(context);
  }

  private Optional<String> written(StepContext context) {
    ReleaseInput input = ReleaseInput.of(context.run());
    return session.config(context.repository()) instanceof ConfigOutcome.Valid(var config, _)
            && planner.plan(
                    new PlanQuestion(
                        context.repository(),
                        input.head(),
                        input.branch(),
                        config.release(),
                        input.override(),
                        true,
                        true))
                instanceof Planned(var plan)
        ? plan.body()
        : Optional.empty();
  }
}
