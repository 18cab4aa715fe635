package io.quaymaster.release.flow;

import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.notify.Notifications;
import io.quaymaster.notify.NotificationsOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import java.util.Map;
import java.util.Optional;

/** Shows a failure: a check run on the commit, and a notification even when there can be none. */
record FailureStep(CheckRuns checks, Notifications notifications, Session session, GitHubSite site)
    implements Step {
  @Override
  public String name() {
    return "failure";
  }

  @Override
  public StepOutcome run(StepContext context) {
    RunRecord run = context.run();
    if (!(run.state() instanceof Failing failing)) {
      throw new IllegalStateException("run " + run.key() + " is not failing: " + run.state());
    }
    Optional<Refused> refused = show(context, failing);
    NotificationsOutcome told =
        notifications.send(
            run.repository(), audience(run), Messages.failed(site, run, failing), !context.first());
    if (refused.isPresent()) {
      throw refused.orElseThrow();
    }
    return new Done(Map.of("told", told.toString()));
  }

  private Optional<Refused> show(StepContext context, Failing failing) {
    try {
      checks.show(context.repository(), Reports.failed(context.run(), failing), true);
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e);
    }
  }

  /** From the journal or from memory; a failure must not depend on asking once more. */
  private NotifyConfig audience(RunRecord run) {
    return RecordedPlan.find(run)
        .map(RecordedPlan::notifications)
        .or(() -> session.knownConfig().flatMap(FailureStep::audience))
        .orElse(NotifyConfig.NONE);
  }

  private static Optional<NotifyConfig> audience(ConfigOutcome outcome) {
    return outcome instanceof ConfigOutcome.Valid(var config, _)
        ? Optional.of(config.notifications())
        : Optional.empty();
  }
}
