package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.link;
import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.config.Pauses;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.run.RunStore;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.request.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The root: who this is for programs, an overview for people. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomePage {
  private static final int SHOWN = 10;

  private final Who who = Who.read();
  private final DeliveryLedger ledger;
  private final RunStore runs;
  private final Pauses pauses;
  private final Clock clock;

  HomePage(DeliveryLedger ledger, RunStore runs, Pauses pauses, Clock clock) {
    this.ledger = ledger;
    this.runs = runs;
    this.pauses = pauses;
    this.clock = clock;
  }

  @Get(
      uri = "/",
      produces = {MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
  HttpResponse<?> home(HttpRequest<?> request) {
    return wantsJson(request)
        ? HttpResponse.ok(who).contentType(MediaType.APPLICATION_JSON_TYPE)
        : Layout.page("/", "Overview", overview(Page.of(request, clock).before()));
  }

  private static boolean wantsJson(HttpRequest<?> request) {
    String accept = String.join(",", request.getHeaders().getAll(HttpHeaders.ACCEPT));
    return accept.contains(MediaType.APPLICATION_JSON) && !accept.contains(MediaType.TEXT_HTML);
  }

  private List<Html> overview(Instant now) {
    return List.of(
        tag(
                "p",
                text("Quaymaster " + who.version() + " takes webhooks at "),
                tag("code", who.webhooks()),
                text(" and answers programs at "),
                tag("code", who.api()),
                text("."))
            .with("class", "lead"),
        paused(),
        tag("h2", "Latest runs"),
        RunTable.of("The runs that moved last", runs.list(Optional.empty(), now, SHOWN)),
        tag("p", link("/runs", "All runs")),
        tag("h2", "Latest deliveries"),
        DeliveryTable.of("The webhook deliveries received last", ledger.list(now, SHOWN)),
        tag("p", link("/deliveries", "All deliveries")));
  }

  private Html paused() {
    int count = pauses.list().size();
    return count == 0
        ? tag("p", "Nothing is paused.")
        : tag(
                "p",
                link("/pauses", count == 1 ? "1 pause holds" : count + " pauses hold"),
                text(" work back."))
            .with("class", "warning");
  }
}
