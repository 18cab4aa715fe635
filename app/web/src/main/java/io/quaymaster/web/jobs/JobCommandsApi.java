package io.quaymaster.web.jobs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.CancelOutcome;
import io.quaymaster.job.request.JobCancellation;
import io.quaymaster.job.request.RequestOutcome;
import io.quaymaster.run.later.WaitingRuns;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.request.JsonBody;
import io.quaymaster.web.request.Why;

/** What operators do with jobs. Both take {@code {"why": "…"}} for the audit. */
@Controller(JobsApi.PATH + JobsApi.ONE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = JobStore.class)
final class JobCommandsApi {
  private final JobStore jobs;
  private final JobRetry retry;
  private final JobCancellation cancellation;
  private final WaitingRuns waiting;
  private final JsonBody json;
  private final Audited audited;

  JobCommandsApi(
      JobStore jobs,
      JobRetry retry,
      JobCancellation cancellation,
      WaitingRuns waiting,
      JsonBody json,
      Audited audited) {
    this.jobs = jobs;
    this.retry = retry;
    this.cancellation = cancellation;
    this.waiting = waiting;
    this.json = json;
    this.audited = audited;
  }

  /** Runs it once more. */
  @Post(uri = "/retry", consumes = "*/*")
  HttpResponse<?> retry(
      String repository, String issue, String name, String number, HttpRequest<?> request) {
    Job job = JobsApi.find(jobs, request, "/retry");
    String why = Why.optional(json, request);
    RequestOutcome outcome = retry.retry(job, audited.caller(request).name());
    if (!(outcome instanceof RequestOutcome.Rejected)) {
      audited.record(request, "job.retry", job.id().toString(), why);
    }
    // No event stands behind this that would ask again.
    if (outcome instanceof RequestOutcome.Later(var id, var until, _)) {
      waiting.bringBack(id.run(), job.repository(), until);
    }
    return JobAnswer.to(job, outcome);
  }

  /** Stops it: at once when it waits, through its worker when it has begun. */
  @Post(uri = "/cancel", consumes = "*/*")
  HttpResponse<?> cancel(
      String repository, String issue, String name, String number, HttpRequest<?> request) {
    Job job = JobsApi.find(jobs, request, "/cancel");
    String why = Why.optional(json, request);
    CancelOutcome outcome = cancellation.cancel(job.id(), audited.caller(request).name());
    if (!(outcome instanceof CancelOutcome.NothingOpen)) {
      audited.record(request, "job.cancel", job.id().toString(), why);
    }
    return JobAnswer.to(job, outcome);
  }
}
