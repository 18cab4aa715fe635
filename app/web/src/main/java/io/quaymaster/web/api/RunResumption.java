package io.quaymaster.web.api;

import io.quaymaster.job.request.LastComments;
import io.quaymaster.job.request.WaitingComments;
import io.quaymaster.release.Releases;
import io.quaymaster.release.flow.ReleaseInput;
import io.quaymaster.roadmap.flow.ItemRun;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.later.WaitingRuns;
import io.quaymaster.triage.TriageRun;
import io.quaymaster.web.problem.Rejection;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Takes up a release or a job's last comment that failed or waits; of other runs it says what to do
 * instead.
 */
@Singleton
public final class RunResumption {
  private final RunStore runs;
  private final Releases releases;
  private final WaitingComments comments;
  private final WaitingRuns waiting;

  RunResumption(RunStore runs, Releases releases, WaitingComments comments, WaitingRuns waiting) {
    this.runs = runs;
    this.releases = releases;
    this.comments = comments;
    this.waiting = waiting;
  }

  /** Whether runs of this kind are taken up by a person. */
  public static boolean isFor(RunKey key) {
    return Set.of(ReleaseInput.KIND, LastComments.KIND).contains(key.kind());
  }

  /**
   * Executes the run from the step it stopped at.
   *
   * @throws Rejection 404 when there is no such run, 409 when its kind can't be resumed
   */
  public RunOutcome resume(RunKey key) {
    if (runs.find(key).isEmpty()) {
      throw Rejection.notFound("there is no run " + key);
    }
    return switch (key.kind()) {
      case ReleaseInput.KIND -> waiting.lookAfter(releases.resume(key));
      case LastComments.KIND -> waiting.lookAfter(comments.takeUp(key));
      case ItemRun.KIND ->
          throw Rejection.conflict(
              "the item of a roadmap file goes on by itself while it waits; when it has failed,"
                  + " correct what the .errors.json in Invalid/ names and upload the file to"
                  + " Input/ again");
      case TriageRun.KIND ->
          throw Rejection.conflict(
              "a rule goes on by itself while it waits; when it has failed, correct what the"
                  + " comment on the issue names, then take the label off and put it on again");
      default -> throw Rejection.conflict("runs of kind " + key.kind() + " go on by themselves");
    };
  }
}
