package io.quaymaster.web.jobs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.web.problem.Rejection;
import java.io.InputStream;

/**
 * What a job printed, streamed. It is a stranger's text: the type is plain text and every answer
 * says {@code nosniff}, so that no browser makes a page of it.
 */
@Controller(JobsApi.PATH + JobsApi.ONE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = {JobStore.class, JobResults.class})
final class JobLogApi {
  private static final MediaType TEXT = new MediaType("text/plain;charset=utf-8");

  private final JobStore jobs;
  private final JobResults results;

  JobLogApi(JobStore jobs, JobResults results) {
    this.jobs = jobs;
    this.results = results;
  }

  @Get(uri = "/log", produces = MediaType.TEXT_PLAIN)
  HttpResponse<InputStream> log(
      String repository, String issue, String name, String number, HttpRequest<?> request) {
    Job job = JobsApi.find(jobs, request, "/log");
    return results
        .open(Keeping.folder(job), ResultFile.OUTPUT)
        .map(stream -> HttpResponse.ok(stream).contentType(TEXT))
        .orElseThrow(() -> Rejection.notFound(missing(job)));
  }

  private static String missing(Job job) {
    return job.open()
        ? "job " + job.id() + " is not over; its output is kept when it is"
        : "nothing is kept of what job " + job.id() + " printed";
  }
}
