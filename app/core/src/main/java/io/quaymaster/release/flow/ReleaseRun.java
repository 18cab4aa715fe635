package io.quaymaster.release.flow;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.Pauses;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.kernel.TagName;
import io.quaymaster.notify.FinishedRunsFanOut;
import io.quaymaster.notify.Notifications;
import io.quaymaster.publish.AnnotatedTags;
import io.quaymaster.publish.ClaimedSteps;
import io.quaymaster.publish.GitHubReleases;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.StepRecord;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The run that makes a release: plan, tag, ref, release, check, notify. */
@Singleton
public final class ReleaseRun {
  private final ConfigReader configs;
  private final Planner planner;
  private final Pauses pauses;
  private final RepositoryClaims claims;
  private final AnnotatedTags tags;
  private final GitHubReleases releases;
  private final CheckRuns checks;
  private final Notifications notifications;
  private final FinishedRunsFanOut finished;
  private final Clock clock;
  private final GitHubSite site;

  public ReleaseRun(
      ConfigReader configs,
      Planner planner,
      Pauses pauses,
      RepositoryClaims claims,
      AnnotatedTags tags,
      GitHubReleases releases,
      CheckRuns checks,
      Notifications notifications,
      FinishedRunsFanOut finished,
      Clock clock,
      GitHubSite site) {
    this.configs = configs;
    this.planner = planner;
    this.pauses = pauses;
    this.claims = claims;
    this.tags = tags;
    this.releases = releases;
    this.checks = checks;
    this.notifications = notifications;
    this.finished = finished;
    this.clock = clock;
    this.site = site;
  }

  /**
   * The steps for one execution.
   *
   * @param config the configuration when the caller has just read it; empty lets the run read it
   */
  public RunDefinition definition(Optional<ConfigOutcome> config) {
    Session session = new Session(configs, config);
    Planning planning = new Planning(planner, pauses, checks, session, site);
    ClaimedSteps claimed = new ClaimedSteps(claims, clock);
    return new RunDefinition(
        ReleaseInput.KIND,
        List.of(
            claimed.then(new PlanStep(planning)),
            claimed.then(new TagStep(planning, tags)),
            claimed.then(new RefStep(planning, tags, clock)),
            claimed.last(new ReleaseStep(releases, planner, session)),
            new CheckStep(checks, site),
            new NotifyStep(notifications, finished)),
        new FailureStep(checks, notifications, session, site),
        ReleaseRun::summary);
  }

  /** True when the run has come so far that a tag of its own may stand. */
  public static boolean mayHaveTagged(RunRecord run) {
    return run.step(RefStep.NAME).filter(step -> step.attempts() > 0).isPresent();
  }

  /** True when the tag of the run stands, by this run or before. */
  public static boolean hasTagged(RunRecord run) {
    return run.step(RefStep.NAME).filter(StepRecord::done).isPresent() && !releasedNothing(run);
  }

  /** True when it ended in a release that was left a draft. */
  public static boolean isDraft(RunRecord run) {
    return run.output(ReleaseStep.NAME, "draft").filter(Boolean::parseBoolean).isPresent();
  }

  /** The tag that the run has planned or made; empty before it has planned. */
  public static Optional<TagName> tag(RunRecord run) {
    return RecordedPlan.find(run).map(recorded -> recorded.plan().tag());
  }

  /** True when the run has ended without a release, as it should. */
  public static boolean releasedNothing(RunRecord run) {
    return run.steps().stream().anyMatch(step -> step.output().containsKey(Planning.NOTHING));
  }

  private static String summary(RunRecord run) {
    return "released " + RecordedPlan.of(run).plan().headline();
  }
}
