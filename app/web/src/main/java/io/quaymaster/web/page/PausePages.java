package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.Pauses;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.html.Table;
import io.quaymaster.web.html.Times;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Form;
import java.net.URI;
import java.util.List;

/** Pause switches for people. */
@Controller("/pauses")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PausePages {
  private static final String PATH = "/pauses";
  private static final List<String> COLUMNS =
      List.of("Target", "Feature", "Since", "By", "Why", "Action");

  private final Pauses pauses;
  private final Audited audited;

  PausePages(Pauses pauses, Audited audited) {
    this.pauses = pauses;
    this.audited = audited;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> list() {
    Html table =
        new Table(
                "What is held back now",
                COLUMNS,
                pauses.list().stream().map(PausePages::row).toList(),
                "Nothing is paused.")
            .html();
    return Layout.page(
        PATH, "Pauses", List.of(table, tag("h2", "Pause something"), PauseForm.html()));
  }

  @Post(consumes = MediaType.ALL)
  HttpResponse<?> pause(HttpRequest<?> request) {
    Form form = Form.read(request);
    if (form.get("why").isEmpty()) {
      throw Rejection.invalid("why", "a reason is missing", "a reason, for whoever meets it");
    }
    var _ = pauses.pause(scope(form), audited.caller(request).name(), form.get("why"));
    return HttpResponse.seeOther(URI.create(PATH));
  }

  @Post(uri = "/resume", consumes = MediaType.ALL)
  HttpResponse<?> resume(HttpRequest<?> request) {
    Form form = Form.read(request);
    if (!pauses.resume(scope(form), audited.caller(request).name(), "resumed on the page")) {
      throw Rejection.notFound("nothing is paused for exactly this feature and target");
    }
    return HttpResponse.seeOther(URI.create(PATH));
  }

  private static PauseScope scope(Form form) {
    try {
      return new PauseScope(form.get("feature"), form.get("target"));
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid(
          "target", String.valueOf(e.getMessage()), "owner/name, an organisation, or *");
    }
  }

  private static List<Html> row(Pause pause) {
    return List.of(
        text(pause.scope().target()),
        text(pause.scope().feature()),
        Times.of(pause.since()),
        text(pause.by()),
        text(pause.why()),
        PauseForm.resume(pause.scope()));
  }
}
