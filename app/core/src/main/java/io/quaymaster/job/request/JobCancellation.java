package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobChanges;
import io.quaymaster.job.JobChanges.Decision;
import io.quaymaster.job.JobChanges.Decision.Keep;
import io.quaymaster.job.JobChanges.Decision.Write;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.CancelOutcome.Cancelled;
import io.quaymaster.job.request.CancelOutcome.NothingOpen;
import io.quaymaster.job.request.CancelOutcome.Stopping;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Stops jobs: at once when they wait, through their worker when they have begun. */
@Singleton
public final class JobCancellation {
  private final JobChanges changes;
  private final LastComments comments;
  private final Clock clock;

  public JobCancellation(JobStore jobs, LastComments comments, Clock clock) {
    this.changes = new JobChanges(jobs);
    this.comments = comments;
    this.clock = clock;
  }

  /** Cancels a job, whether it has begun or not. Safe to repeat. */
  public CancelOutcome cancel(JobId id, String by) {
    return cancel(id, by, true);
  }

  /** Cancels a job only when no worker has begun it. */
  public CancelOutcome withdraw(JobId id, String by) {
    return cancel(id, by, false);
  }

  private CancelOutcome cancel(JobId id, String by, boolean running) {
    CancelOutcome outcome =
        changes.apply(
            id,
            found ->
                found
                    .map(job -> decided(job, by, running))
                    .orElseGet(() -> new Keep<>(new NothingOpen())));
    if (outcome instanceof Cancelled(var job)) {
      var _ = comments.write(job);
    }
    return outcome;
  }

  private Decision<CancelOutcome> decided(Job job, String by, boolean running) {
    return switch (job.state()) {
      // An earlier attempt may have ended it and died before it could say so.
      case JobState.Ended(var end) ->
          new Keep<>(end.kind() == JobEnd.Kind.CANCELLED ? new Cancelled(job) : new NothingOpen());
      case JobState.Running _ when !running -> new Keep<>(new NothingOpen());
      case JobState.Running state when state.cancelledBy().isPresent() ->
          new Keep<>(new Stopping(job));
      case JobState.Running _ -> new Write<>(job.cancelled(by, clock.instant()), new Stopping(job));
      case JobState.Queued _ -> {
        Job over = job.ended(JobEnd.unwanted(by, clock.instant()));
        yield new Write<>(over, new Cancelled(over));
      }
    };
  }
}
