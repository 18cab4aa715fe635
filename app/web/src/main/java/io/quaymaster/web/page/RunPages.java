package io.quaymaster.web.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunStore;
import io.quaymaster.web.api.RunResumption;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.html.Pager;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import io.quaymaster.web.request.PathTail;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs for people. */
@Controller("/runs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RunPages {
  private static final String PATH = "/runs";

  private final RunStore runs;
  private final RunResumption resumption;
  private final Audited audited;
  private final Clock clock;

  RunPages(RunStore runs, RunResumption resumption, Audited audited, Clock clock) {
    this.runs = runs;
    this.resumption = resumption;
    this.audited = audited;
    this.clock = clock;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> list(HttpRequest<?> request) {
    Page.Slice<RunRecord> slice =
        Page.of(request, clock)
            .read(
                (before, limit) -> runs.list(Optional.empty(), before, limit),
                RunRecord::updatedAt);
    List<Html> content = new ArrayList<>();
    content.add(RunTable.of("Runs, the one that moved last first", slice.items()));
    content.addAll(Pager.of(PATH, slice.next()));
    return Layout.page(PATH, "Runs", content);
  }

  @Get(uri = "/{kind}/{subject:.+}", produces = MediaType.TEXT_HTML)
  HttpResponse<String> show(String kind, String subject, HttpRequest<?> request) {
    RunRecord run =
        key(request, "")
            .flatMap(runs::find)
            .orElseThrow(() -> Rejection.notFound("there is no such run"));
    String title = "Run: " + RunTable.title(run) + " of " + run.repository();
    return Layout.page(PATH, title, RunDetails.of(run));
  }

  /** What the button on the run's page does; afterwards the page shows what came of it. */
  @Post(uri = "/{kind}/{subject:.+}/resume", consumes = MediaType.ALL)
  HttpResponse<?> resume(String kind, String subject, HttpRequest<?> request) {
    RunKey key =
        key(request, "/resume").orElseThrow(() -> Rejection.notFound("there is no such run"));
    var _ = resumption.resume(key);
    audited.record(request, "run.resume", key.toString(), "");
    return HttpResponse.seeOther(URI.create(PATH + "/" + key));
  }

  private static Optional<RunKey> key(HttpRequest<?> request, String suffix) {
    try {
      return Optional.of(RunKey.parse(PathTail.between(request, PATH + "/", suffix)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
