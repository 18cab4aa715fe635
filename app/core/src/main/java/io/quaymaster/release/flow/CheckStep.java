package io.quaymaster.release.flow;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import java.util.Map;

/** Shows on the commit what was released and why. */
record CheckStep(CheckRuns checks, GitHubSite site) implements Step {
  static final String NAME = "check";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public StepOutcome run(StepContext context) {
    long id =
        checks.show(
            context.repository(), Reports.released(site, context.run()), Planning.shown(context));
    return new Done(Map.of("id", Long.toString(id)));
  }
}
