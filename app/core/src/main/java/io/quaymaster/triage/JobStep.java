package io.quaymaster.triage;

import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.triage.IssueFlag.Wish;
import java.time.Clock;
import java.util.Map;

/**
 * Raises the flag of a job, unless its label was taken off meanwhile. Whoever takes the label off
 * says so first and lowers the flag then; this raises the flag first and then looks whether that
 * was said: in whatever order the two meet, the flag does not stay.
 */
record JobStep(TriageIssue issue, String job, IssueFlags flags, Clock clock) implements Step {
  @Override
  public String name() {
    return "job";
  }

  @Override
  public StepOutcome run(StepContext context) {
    Wish wish = new Wish.Job(job);
    boolean raised =
        flags.raise(
            new IssueFlag(
                issue.repository(),
                issue.number(),
                issue.id(),
                wish,
                issue.sender(),
                clock.instant()));
    boolean withdrawn =
        flags.of(issue.repository().id(), issue.id()).stream()
            .anyMatch(flag -> flag.wish().equals(new Wish.Withdrawn(job)));
    if (withdrawn) {
      flags.lower(issue.repository().id(), issue.id(), wish);
      return new Done(Map.of("did", wish.name() + " was withdrawn"));
    }
    return new Done(Map.of("did", wish.name() + (raised ? " flagged" : " was flagged before")));
  }
}
