package io.quaymaster.web.page;

import static io.quaymaster.web.html.Html.tag;
import static io.quaymaster.web.html.Html.text;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.web.html.Facts;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import io.quaymaster.web.html.Pager;
import io.quaymaster.web.html.Times;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deliveries for people. */
@Controller("/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveryPages {
  private static final String PATH = "/deliveries";

  private final DeliveryLedger ledger;
  private final Clock clock;

  DeliveryPages(DeliveryLedger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  @Get(produces = MediaType.TEXT_HTML)
  HttpResponse<String> list(HttpRequest<?> request) {
    Page.Slice<DeliveryRecord> slice =
        Page.of(request, clock).read(ledger::list, DeliveryRecord::receivedAt);
    List<Html> content = new ArrayList<>();
    content.add(DeliveryTable.of("Webhook deliveries of the last 14 days", slice.items()));
    content.addAll(Pager.of(PATH, slice.next()));
    return Layout.page(PATH, "Deliveries", content);
  }

  @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
  HttpResponse<String> show(String id) {
    DeliveryRecord delivery =
        find(id)
            .orElseThrow(() -> Rejection.notFound("no delivery " + id + " of the last 14 days"));
    Html facts =
        new Facts()
            .add("Delivery", tag("code", delivery.id().value()))
            .add("State", States.of(delivery.state()))
            .add("What came of it", States.sentence(delivery.state()))
            .add("Repository", text(delivery.repository()))
            .add("Caused by", text(delivery.sender()))
            .add("Received", Times.of(delivery.receivedAt()))
            .add("Updated", Times.of(delivery.updatedAt()))
            .add("Attempts", text(Integer.toString(delivery.attempts())))
            .html();
    Html replay =
        tag(
            "p",
            text("To process it once more: "),
            tag("code", "quaymaster deliveries replay " + delivery.id()));
    return Layout.page(
        PATH, "Delivery of " + DeliveryTable.event(delivery), List.of(facts, replay));
  }

  private Optional<DeliveryRecord> find(String id) {
    try {
      return ledger.find(new DeliveryId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
