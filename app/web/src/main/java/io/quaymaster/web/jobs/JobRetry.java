package io.quaymaster.web.jobs;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.JobRequest;
import io.quaymaster.job.request.JobRequests;
import io.quaymaster.job.request.RequestOutcome;
import jakarta.inject.Singleton;
import java.util.Comparator;

/**
 * Runs a job once more. The cause of the new one names the newest before it, so that a request sent
 * twice makes one job, and one that had to wait goes on when it is sent again.
 */
@Singleton
final class JobRetry {
  private final JobStore jobs;
  private final JobRequests requests;

  JobRetry(JobStore jobs, JobRequests requests) {
    this.jobs = jobs;
    this.requests = requests;
  }

  /**
   * Asks for another job of that name on that issue; while one is open, for that one to go on.
   *
   * @param by login of who wants it
   */
  RequestOutcome retry(Job job, String by) {
    Job newest =
        jobs.of(job.id().repository(), job.id().issue()).stream()
            .filter(other -> other.id().name().equals(job.id().name()))
            .max(Comparator.comparingInt(other -> other.id().number()))
            .orElse(job);
    String cause = newest.open() ? newest.cause() : "retry of " + newest.id();
    RequestOutcome outcome =
        requests.request(
            new JobRequest(
                newest.repository(), newest.id().issue(), newest.id().name(), by, cause));
    return outcome instanceof RequestOutcome.Accepted(var made) && made.id().equals(newest.id())
        ? new RequestOutcome.Standing(made)
        : outcome;
  }
}
