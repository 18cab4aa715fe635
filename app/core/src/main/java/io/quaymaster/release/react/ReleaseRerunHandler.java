package io.quaymaster.release.react;

import io.quaymaster.config.ConfigReader;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.EventHandler;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.CheckRerequested;
import io.quaymaster.event.GitHubEvent.CheckSuiteRerequested;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.release.flow.Reports;
import io.quaymaster.release.request.ReleaseRuns;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * "Re-run" on the check run or on all of the App's checks: a run that failed or waits goes on, one
 * that released nothing is done again by the same rules.
 */
@Singleton
public final class ReleaseRerunHandler implements EventHandler {
  private final ConfigReader configs;
  private final ReleaseRuns runs;

  public ReleaseRerunHandler(ConfigReader configs, ReleaseRuns runs) {
    this.configs = configs;
    this.runs = runs;
  }

  @Override
  public String name() {
    return "release re-run";
  }

  @Override
  public boolean wants(GitHubEvent event) {
    return event instanceof CheckSuiteRerequested
        || (event instanceof CheckRerequested check && check.checkName().equals(Reports.CHECK));
  }

  @Override
  public HandlerOutcome handle(Delivery delivery, GitHubEvent event) {
    return run(event)
        .map(found -> RunAnswers.toEvent(again(delivery, found)))
        .orElseGet(
            () ->
                new Ignored(
                    "no run stands behind this check run; /release releases the branch anyway"));
  }

  /** A check run names its run; of a whole suite it is the commit's newest one. */
  private Optional<RunRecord> run(GitHubEvent event) {
    if (event instanceof CheckRerequested check) {
      return RunKey.read(check.externalId())
          .flatMap(runs::find)
          .filter(found -> found.repository().id().equals(check.repository().id()));
    }
    return event instanceof CheckSuiteRerequested suite
        ? runs.newest(suite.repository(), suite.head())
        : Optional.empty();
  }

  private RunOutcome again(Delivery delivery, RunRecord run) {
    return switch (run.state()) {
      case RunState.Finished _ -> {
        ReleaseInput old = ReleaseInput.of(run);
        ReleaseInput input =
            new ReleaseInput(
                old.head(),
                old.branch(),
                old.channel(),
                old.override(),
                old.asked(),
                delivery.sender().orElse(old.requestedBy()),
                "re-run " + delivery.id());
        yield runs.start(run.repository(), input, configs.read(run.repository()));
      }
      case RunState.Running _, RunState.Waiting _, RunState.Failing _, RunState.Failed _ ->
          runs.resume(run.key());
    };
  }
}
