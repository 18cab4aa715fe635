package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.later.LaterRuns;
import jakarta.inject.Singleton;

/** Last comments that no message of a job brings back: the job was not in its queue yet. */
@Singleton
public final class WaitingComments implements LaterRuns {
  private final JobStore jobs;
  private final LastComments comments;

  public WaitingComments(JobStore jobs, LastComments comments) {
    this.jobs = jobs;
    this.comments = comments;
  }

  @Override
  public String kind() {
    return LastComments.KIND;
  }

  @Override
  public RunOutcome resume(RunKey key) {
    Job job =
        jobs.find(WaitingRequests.id(key))
            .orElseThrow(() -> new IllegalStateException("the job of run " + key + " is gone"));
    return comments.execute(job);
  }
}
