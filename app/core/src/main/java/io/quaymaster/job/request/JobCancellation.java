package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.CancelOutcome.Cancelled;
import io.quaymaster.job.request.CancelOutcome.NothingOpen;
import io.quaymaster.job.request.CancelOutcome.Stopping;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Stops jobs: at once when they wait, through their worker when they have begun. */
@Singleton
public final class JobCancellation {
  private static final int MOST_RACES = 20;

  private final JobStore jobs;
  private final LastComments comments;
  private final Clock clock;

  public JobCancellation(JobStore jobs, LastComments comments, Clock clock) {
    this.jobs = jobs;
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
    for (int race = 0; race < MOST_RACES; race++) {
      Optional<Job> found = jobs.find(id);
      if (found.isEmpty()) {
        return new NothingOpen();
      }
      Job job = found.orElseThrow();
      switch (job.state()) {
        case JobState.Ended(var end) -> {
          // An earlier attempt may have ended it and died before it could say so.
          return end.kind() == JobEnd.Kind.CANCELLED ? told(job) : new NothingOpen();
        }
        case JobState.Running _ when !running -> {
          return new NothingOpen();
        }
        case JobState.Running(_, _, _, _, _, var cancelledBy) -> {
          if (cancelledBy.isPresent() || jobs.replace(job.cancelled(by, clock.instant()))) {
            return new Stopping(job);
          }
        }
        case JobState.Queued _ -> {
          Job over = unwanted(job, by);
          if (jobs.replace(over)) {
            return told(over);
          }
        }
      }
    }
    throw new IllegalStateException("job " + id + " changes without end");
  }

  private Job unwanted(Job job, String by) {
    return job.ended(
        JobEnd.without(JobEnd.Kind.CANCELLED, by + " did not want it any more", clock.instant()));
  }

  private CancelOutcome told(Job job) {
    var _ = comments.write(job);
    return new Cancelled(job);
  }
}
