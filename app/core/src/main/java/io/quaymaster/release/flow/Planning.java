package io.quaymaster.release.flow;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.Pause;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.plan.PlanQuestion;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Fail;
import io.quaymaster.run.StepOutcome.Finish;
import io.quaymaster.run.StepOutcome.WaitUntil;
import java.util.Map;
import java.util.Optional;

/** Makes the plan of a run, as long as nothing of it can be seen by others. */
final class Planning {
  /** The output by which a run says why it released nothing. */
  static final String NOTHING = "nothing";

  private final Planner planner;
  private final Pauses pauses;
  private final CheckRuns checks;
  private final Session session;
  private final GitHubSite site;

  Planning(Planner planner, Pauses pauses, CheckRuns checks, Session session, GitHubSite site) {
    this.planner = planner;
    this.pauses = pauses;
    this.checks = checks;
    this.session = session;
    this.site = site;
  }

  /** What came of planning: a plan, or how the step ends. */
  sealed interface Result {
    record Ready(RecordedPlan plan) implements Result {}

    record Over(StepOutcome outcome) implements Result {}
  }

  /**
   * Plans.
   *
   * @param underway true when an earlier attempt may have placed the tag
   */
  Result plan(StepContext context, boolean underway) {
    Optional<Pause> pause = pauses.covering(ReleaseInput.KIND, context.repository().ref());
    if (pause.isPresent()) {
      return new Result.Over(new WaitUntil(pauses.nextLook(), pause.orElseThrow().reason()));
    }
    return switch (session.config(context.repository())) {
      case ConfigOutcome.Valid(var config, _) when config.release().enabled() ->
          plan(context, config, underway);
      case ConfigOutcome.Valid _ -> over("releases are not enabled");
      case ConfigOutcome.Excluded(var reason) -> over(reason);
      case ConfigOutcome.Invalid(var problems) ->
          new Result.Over(
              new Fail(
                  "The configuration does not validate: " + problems.getFirst(),
                  "Correct the configuration, then resume."));
    };
  }

  private Result plan(StepContext context, RepositoryConfig config, boolean underway) {
    PlanQuestion question =
        ReleaseInput.of(context.run()).question(context.repository(), config.release(), underway);
    return switch (planner.plan(question)) {
      case ReleasePlanOutcome.Planned(var plan) when config.observe() -> {
        checks.show(
            context.repository(), Reports.observed(site, context.run(), plan), shown(context));
        yield over("observing only, would release " + plan.headline());
      }
      case ReleasePlanOutcome.Planned(var plan) -> {
        session.made(plan);
        yield new Result.Ready(new RecordedPlan(plan, config.notifications(), Optional.empty()));
      }
      case ReleasePlanOutcome.Nothing(var reason) -> {
        checks.show(context.repository(), Reports.nothing(context.run(), reason), shown(context));
        yield over(reason);
      }
      case ReleasePlanOutcome.Off(var reason) -> over(reason);
      case ReleasePlanOutcome.Impossible(var reason, var remedy) ->
          new Result.Over(new Fail(reason, remedy));
    };
  }

  private static Result over(String reason) {
    return new Result.Over(new Finish(reason, Map.of(NOTHING, reason)));
  }

  /** True when an earlier attempt of any step may have shown a check run. */
  static boolean shown(StepContext context) {
    return context.run().steps().stream().anyMatch(step -> step.attempts() > 1);
  }
}
