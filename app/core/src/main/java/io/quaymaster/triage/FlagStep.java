package io.quaymaster.triage;

import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import java.time.Clock;
import java.util.Map;

/** Raises a flag for another feature. */
record FlagStep(String name, TriageIssue issue, IssueFlag.Wish wish, IssueFlags flags, Clock clock)
    implements Step {
  @Override
  public StepOutcome run(StepContext context) {
    boolean raised =
        flags.raise(
            new IssueFlag(
                issue.repository(),
                issue.number(),
                issue.id(),
                wish,
                issue.sender(),
                clock.instant()));
    return new Done(Map.of("did", wish.name() + (raised ? " flagged" : " was flagged before")));
  }
}
