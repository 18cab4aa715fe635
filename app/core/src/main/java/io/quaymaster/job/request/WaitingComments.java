package io.quaymaster.job.request;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.later.LaterRuns;
import jakarta.inject.Singleton;

/** Last comments that could not be written when their jobs ended. */
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
    return comments.execute(job(key));
  }

  /** Takes up one that the code host had refused, because a person asks for it. */
  public RunOutcome takeUp(RunKey key) {
    return comments.resume(job(key));
  }

  private Job job(RunKey key) {
    return jobs.find(WaitingRequests.id(key))
        .orElseThrow(() -> new IllegalStateException("the job of run " + key + " is gone"));
  }
}
