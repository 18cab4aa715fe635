package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.Pauses;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.JsonBody;
import io.quaymaster.web.request.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pause switches: list, set, lift. Core's use case writes their audit. */
@Controller("/api/pauses")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PausesApi {
  private static final String EXPECTED =
      "{\"target\": \"owner/name, an organisation or *\", \"feature\": \"release, or *\","
          + " \"why\": \"a reason\"}";

  private final Pauses pauses;
  private final JsonBody json;
  private final Audited audited;

  PausesApi(Pauses pauses, JsonBody json, Audited audited) {
    this.pauses = pauses;
    this.json = json;
    this.audited = audited;
  }

  @Get
  Listed list() {
    return new Listed(pauses.list().stream().map(PauseView::of).toList());
  }

  @Post(consumes = "*/*")
  HttpResponse<PauseView> pause(HttpRequest<?> request) {
    PauseBody body = json.read(request, PauseBody.class, EXPECTED);
    Pause pause = pauses.pause(body.scope(), audited.caller(request).name(), body.reason());
    return HttpResponse.created(PauseView.of(pause));
  }

  @Delete(consumes = "*/*")
  HttpResponse<?> resume(HttpRequest<?> request) {
    PauseBody body = json.read(request, PauseBody.class, EXPECTED);
    if (!pauses.resume(body.scope(), audited.caller(request).name(), body.reason())) {
      throw Rejection.notFound("nothing is paused for exactly this feature and target");
    }
    return HttpResponse.noContent();
  }

  /** What is paused or resumed, and why. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PauseBody(@Nullable String target, @Nullable String feature, @Nullable String why) {
    PauseScope scope() {
      String what = feature == null ? "*" : feature;
      return Read.value(
          "target", target, t -> new PauseScope(what, t), "owner/name, an organisation or *");
    }

    String reason() {
      return Read.value("why", why, String::strip, "a reason, for whoever meets the pause");
    }
  }

  /** A pause as the API shows it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PauseView(String feature, String target, String by, String why, String since) {
    static PauseView of(Pause pause) {
      return new PauseView(
          pause.scope().feature(),
          pause.scope().target(),
          pause.by(),
          pause.why(),
          pause.since().toString());
    }
  }

  /** All pauses. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(List<PauseView> pauses) {
    Listed {
      pauses = List.copyOf(pauses);
    }
  }
}
