package io.quaymaster.triage;

import io.quaymaster.event.wish.JobWish;
import io.quaymaster.event.wish.JobWishes;
import io.quaymaster.event.wish.WishAnswer;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import io.quaymaster.run.StepOutcome.Done;
import io.quaymaster.run.StepOutcome.Fail;
import io.quaymaster.run.StepOutcome.WaitUntil;
import io.quaymaster.triage.IssueFlag.Wish;
import java.util.Map;

/**
 * Asks for a job, unless its label was taken off meanwhile. Whoever takes the label off says so
 * first and withdraws the job then; this asks first and then looks whether that was said: in
 * whatever order the two meet, the job does not stay.
 */
record JobStep(TriageIssue issue, String job, JobWishes wishes, IssueFlags flags) implements Step {
  @Override
  public String name() {
    return "job";
  }

  @Override
  public StepOutcome run(StepContext context) {
    if (isWithdrawn()) {
      return withdrawn();
    }
    JobWish wish =
        new JobWish(
            issue.repository(),
            issue.number(),
            job,
            issue.sender(),
            context.run().key().toString());
    return switch (wishes.wish(wish)) {
      case WishAnswer.Granted(var standing) ->
          isWithdrawn() ? withdrawn() : new Done(Map.of("did", standing));
      case WishAnswer.Denied(var reason, var remedy) ->
          new Fail(reason, remedy + " Take the label off and put it on again to try once more.");
      case WishAnswer.NotYet(var until, var reason) -> new WaitUntil(until, reason);
    };
  }

  private StepOutcome withdrawn() {
    wishes.withdraw(issue.repository(), issue.number(), job, issue.sender());
    return new Done(Map.of("did", "job " + job + " was withdrawn"));
  }

  private boolean isWithdrawn() {
    return flags.of(issue.repository().id(), issue.id()).stream()
        .anyMatch(flag -> flag.wish().equals(new Wish.Withdrawn(job)));
  }
}
