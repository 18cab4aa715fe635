package io.quaymaster.release.react;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.flow.Reports;
import io.quaymaster.release.plan.Classification;
import io.quaymaster.release.plan.Classify;
import io.quaymaster.release.request.ReleaseRuns;
import io.quaymaster.release.version.Channel;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A push to the release branch releases what was pushed. */
@Singleton
public final class ReleasePushHandler implements EventHandler {
  private final ConfigReader configs;
  private final ReleaseRuns runs;
  private final CheckRuns checks;

  public ReleasePushHandler(ConfigReader configs, ReleaseRuns runs, CheckRuns checks) {
    this.configs = configs;
    this.runs = runs;
    this.checks = checks;
  }

  @Override
  public String name() {
    return "release";
  }

  @Override
  public boolean wants(GitHubEvent event) {
    return event instanceof Push;
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    if (!(event instanceof Push push)) {
      return new Ignored("not a push");
    }
    Optional<Classification.Ignore> early = Classify.beforeConfiguration(push, delivery.own());
    if (early.isPresent()) {
      return new Ignored(early.orElseThrow().reason());
    }
    ConfigOutcome outcome = configs.read(push.repository());
    return switch (outcome) {
      case ConfigOutcome.Excluded(var reason) -> new Ignored(reason);
      case ConfigOutcome.Invalid(var problems) -> invalid(delivery, push, problems.getFirst());
      case ConfigOutcome.Valid(var config, _) ->
          switch (Classify.push(push, delivery.own(), config.release())) {
            case Classification.Ignore ignore -> ignored(delivery, push, config.release(), ignore);
            case Classification.Single() ->
                RunAnswers.toEvent(
                    runs.start(
                        push.repository(), input(delivery, push, config.release()), outcome));
          };
    };
  }

  /** Said where the default branch is looked at: which branch is released nobody can tell now. */
  private HandlerOutcome invalid(Delivery delivery, Push push, ConfigProblem problem) {
    if (push.branch().equals(push.defaultBranch())) {
      ReleaseInput input = input(delivery, push, ReleaseConfig.DEFAULT);
      checks.show(
          push.repository(),
          Reports.invalid(input.key(push.repository()), input.head(), problem.toString()),
          true);
    }
    return new Ignored("the configuration does not validate: " + problem);
  }

  /** The delivery may come again, so the check run is looked for first. */
  private HandlerOutcome ignored(
      Delivery delivery, Push push, ReleaseConfig config, Classification.Ignore ignore) {
    if (ignore.shown()) {
      ReleaseInput input = input(delivery, push, config);
      checks.show(
          push.repository(),
          Reports.skipped(input.key(push.repository()), input.head(), ignore.reason()),
          true);
    }
    return new Ignored(ignore.reason());
  }

  private static ReleaseInput input(Delivery delivery, Push push, ReleaseConfig config) {
    return new ReleaseInput(
        push.head().orElseThrow(),
        push.branch(),
        Channel.configured(config.prerelease()),
        new ReleaseOverride.None(),
        false,
        delivery.sender().orElse("somebody"),
        ReleaseInput.push(delivery.id()));
  }
}
