package io.quaymaster.release.flow;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.publish.GitHubReleases;
import io.quaymaster.publish.PublishOutcome.Published;
import io.quaymaster.publish.PublishOutcome.TagMoved;
import io.quaymaster.publish.ReleasePages.NewRelease;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome.Planned;
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
    ReleasePlan plan = plan(context);
    NewRelease release =
        new NewRelease(
            plan.tag(),
            plan.tag().value(),
            plan.body(),
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

  /**
   * The plan with its notes. After an interruption it is made again: a later version may be out by
   * now, and then this one isn't the latest. Where it can't be made, the recorded one holds and
   * GitHub writes the notes.
   */
  private ReleasePlan plan(StepContext context) {
    ReleasePlan recorded = RecordedPlan.of(context.run()).plan();
    Optional<ReleasePlan> made = context.first() ? session.plan() : again(context);
    return made.filter(plan -> plan.tag().equals(recorded.tag())).orElse(recorded);
  }

  private Optional<ReleasePlan> again(StepContext context) {
    ReleaseInput input = ReleaseInput.of(context.run());
    return session.config(context.repository()) instanceof ConfigOutcome.Valid(var config, _)
            && planner.plan(input.question(context.repository(), config.release(), true))
                instanceof Planned(var plan)
        ? Optional.of(plan)
        : Optional.empty();
  }
}
