package io.quaymaster.web.api;

import io.quaymaster.release.Releases;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.later.WaitingRuns;
import io.quaymaster.web.problem.Rejection;
import jakarta.inject.Singleton;

/** Takes up a run that failed or waits, whatever its kind is. */
@Singleton
public final class RunResumption {
  private final RunStore runs;
  private final Releases releases;
  private final WaitingRuns waiting;

  RunResumption(RunStore runs, Releases releases, WaitingRuns waiting) {
    this.runs = runs;
    this.releases = releases;
    this.waiting = waiting;
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
    if (!key.kind().equals("release")) {
      throw Rejection.conflict("runs of kind " + key.kind() + " go on by themselves");
    }
    return waiting.lookAfter(releases.resume(key));
  }
}
