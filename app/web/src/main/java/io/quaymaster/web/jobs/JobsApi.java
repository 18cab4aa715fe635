package io.quaymaster.web.jobs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.PathTail;
import io.quaymaster.web.request.Read;

/** Jobs: list and one. A job's id has slashes, and so has its address. */
@Controller(JobsApi.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = JobStore.class)
final class JobsApi {
  static final String PATH = "/api/jobs";

  /** The address of one job below {@link #PATH}. */
  static final String ONE = "/{repository}/{issue}/{name}/{number}";

  private final JobStore jobs;
  private final JobList list;

  JobsApi(JobStore jobs, JobList list) {
    this.jobs = jobs;
    this.list = list;
  }

  @Get
  JobView.Listed list(HttpRequest<?> request) {
    return JobView.Listed.of(list.read(request));
  }

  @Get(ONE)
  JobView show(
      String repository, String issue, String name, String number, HttpRequest<?> request) {
    return JobView.whole(find(jobs, request, ""));
  }

  /**
   * The job that a request is about.
   *
   * @param suffix what follows the id in the address
   * @throws Rejection 400 when that is no id, 404 when there is no such job
   */
  static Job find(JobStore jobs, HttpRequest<?> request, String suffix) {
    JobId id =
        Read.value(
            "job",
            PathTail.between(request, PATH + "/", suffix),
            JobsApi::parse,
            "repository id/issue/name/number, as GET /api/jobs lists them");
    return jobs.find(id).orElseThrow(() -> Rejection.notFound("there is no job " + id));
  }

  private static JobId parse(String text) {
    return JobId.read(text)
        .orElseThrow(() -> new IllegalArgumentException("not the id of a job: '" + text + "'"));
  }
}
