package io.quaymaster.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunStore;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import io.quaymaster.web.request.PathTail;
import io.quaymaster.web.request.Read;
import java.time.Clock;
import java.util.Optional;

/** Runs: list, one, resume. A run's subject has slashes, and so has its address. */
@Controller(RunsApi.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunsApi {
  static final String PATH = "/api/runs";

  private final RunStore runs;
  private final RunResumption resumption;
  private final Audited audited;
  private final Clock clock;

  RunsApi(RunStore runs, RunResumption resumption, Audited audited, Clock clock) {
    this.runs = runs;
    this.resumption = resumption;
    this.audited = audited;
    this.clock = clock;
  }

  @Get
  RunView.Listed list(HttpRequest<?> request) {
    Optional<String> kind = request.getParameters().getFirst("kind").filter(k -> !k.isEmpty());
    return RunView.Listed.of(
        Page.of(request, clock)
            .read((before, limit) -> runs.list(kind, before, limit), RunRecord::updatedAt));
  }

  @Get("/{kind}/{subject:.+}")
  RunView show(String kind, String subject, HttpRequest<?> request) {
    RunKey key = Read.run(PathTail.between(request, PATH + "/", ""));
    return runs.find(key)
        .map(RunView::of)
        .orElseThrow(() -> Rejection.notFound("there is no run " + key));
  }

  @Post("/{kind}/{subject:.+}/resume")
  HttpResponse<?> resume(String kind, String subject, HttpRequest<?> request) {
    RunKey key = Read.run(PathTail.between(request, PATH + "/", "/resume"));
    HttpResponse<?> answer = RunAnswer.to(resumption.resume(key));
    audited.record(request, "run.resume", key.toString(), "");
    return answer;
  }
}
