package io.quaymaster.release.react;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.release.ReleaseHost;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.plan.PreviewPlanner;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Shows on a pull request to the release branch what merging it would release. */
@Singleton
public final class PreviewHandler implements EventHandler {
  private static final Set<String> ACTIONS =
      Set.of(
          "opened",
          "reopened",
          "synchronize",
          "edited",
          "labeled",
          "unlabeled",
          "ready_for_review");

  private final ConfigReader configs;
  private final ReleaseHost host;
  private final PreviewPlanner planner;
  private final CheckRuns checks;
  private final GitHubSite site;

  public PreviewHandler(
      ConfigReader configs,
      ReleaseHost host,
      PreviewPlanner planner,
      CheckRuns checks,
      GitHubSite site) {
    this.configs = configs;
    this.host = host;
    this.planner = planner;
    this.checks = checks;
    this.site = site;
  }

  @Override
  public String name() {
    return "release preview";
  }

  @Override
  public boolean wants(GitHubEvent event) {
    return event instanceof PullRequestChanged change && ACTIONS.contains(change.action());
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    if (!(event instanceof PullRequestChanged change)) {
      return new Ignored("not a pull request");
    }
    return switch (configs.read(change.repository())) {
      case ConfigOutcome.Excluded(var reason) -> new Ignored(reason);
      case ConfigOutcome.Invalid _ -> new Ignored("the configuration does not validate");
      case ConfigOutcome.Valid(var config, _)
          when config.release().enabled() && config.release().preview() ->
          preview(change, config.release());
      case ConfigOutcome.Valid _ -> new Ignored("release previews are not enabled");
    };
  }

  private HandlerOutcome preview(PullRequestChanged change, ReleaseConfig config) {
    Optional<BranchName> branch =
        config
            .branch()
            .or(() -> host.head(change.repository(), config.branch()).map(BranchHead::branch));
    if (!branch.equals(Optional.of(change.base()))) {
      return new Ignored(change.base() + " is not the release branch");
    }
    CheckReport report = PreviewReports.of(site, change, planner.preview(change, config));
    checks.show(change.repository(), report, true);
    return new Handled(report.title());
  }
}
