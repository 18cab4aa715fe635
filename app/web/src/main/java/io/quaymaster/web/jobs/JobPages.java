package io.quaymaster.web.jobs;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.web.html.Badge;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.html.Pager;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import io.quaymaster.web.request.Page.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Jobs for people. The navigation leads here also where jobs are not set up. */
@Controller("/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobPages {
  private static final String PATH = "/jobs";
  private static final List<String> COLUMNS =
      List.of("Job", "Issue", "Pool", "By", "Updated", "State", "What came of it");

  private final boolean setUp;
  private final BeanProvider<JobList> jobs;

  JobPages(Optional<JobStore> store, BeanProvider<JobList> jobs) {
    this.setUp = store.isPresent();
    this.jobs = jobs;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> list(HttpRequest<?> request) {
    if (!setUp) {
      return Layout.page(PATH, "Jobs", List.of(tag("p", "Jobs are not set up on this server.")));
    }
    Slice<Job> slice = jobs.get().read(request);
    List<Html> content = new ArrayList<>();
    content.add(
        new Table(
                "Open jobs first, then those that ended, newest first",
                COLUMNS,
                slice.items().stream().map(JobPages::row).toList(),
                "No jobs yet. A label that a triage rule names, or /job in a comment, makes one.")
            .html());
    content.addAll(Pager.of(PATH, slice.next()));
    content.add(
        tag("p", text("To stop one or run it once more: "), tag("code", "quaymaster jobs --help")));
    return Layout.page(PATH, "Jobs", content);
  }

  private static List<Html> row(Job job) {
    return List.of(
        tag("code", job.id().toString()),
        text(job.repository().ref() + "#" + job.id().issue()),
        text(job.pool().value()),
        text(job.by()),
        Times.of(job.updatedAt()),
        state(job.state()),
        tag("span", sentence(job)).with("class", "clip"));
  }

  private static Html state(JobState state) {
    return switch (state) {
      case JobState.Queued _ -> Badge.of("queued", "held");
      case JobState.Running running ->
          Badge.of(running.cancelledBy().isPresent() ? "stopping" : "running", "going");
      case JobState.Ended(var end) -> Badge.of(end.kind().word(), colour(end.kind()));
    };
  }

  private static String colour(JobEnd.Kind kind) {
    return switch (kind) {
      case PASSED -> "good";
      case CANCELLED -> "idle";
      case FAILED, TIMED_OUT, EXCEEDED, REFUSED, LOST -> "bad";
    };
  }

  private static Html sentence(Job job) {
    return switch (job.state()) {
      case JobState.Queued(_, var note) -> text(note);
      case JobState.Running running ->
          text("Worker " + running.worker() + " is at it in account " + running.account() + ".");
      case JobState.Ended(var end) ->
          end.place().isEmpty()
              ? text(end.reason())
              : tag(
                  "span",
                  text(end.reason().isEmpty() ? "" : end.reason() + " "),
                  link(JobsApi.PATH + "/" + job.id() + "/log", "Output"));
    };
  }
}
