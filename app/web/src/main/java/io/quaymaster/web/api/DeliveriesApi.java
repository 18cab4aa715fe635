package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.sweep.DeliveryReplay;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.web.guard.Audited;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import io.quaymaster.web.request.Page;
import io.quaymaster.web.request.Read;
import java.time.Clock;

/** Deliveries: list, one, replay. */
@Controller("/api/deliveries")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveriesApi {
  private final DeliveryLedger ledger;
  private final DeliveryReplay replay;
  private final Audited audited;
  private final Clock clock;

  DeliveriesApi(DeliveryLedger ledger, DeliveryReplay replay, Audited audited, Clock clock) {
    this.ledger = ledger;
    this.replay = replay;
    this.audited = audited;
    this.clock = clock;
  }

  @Get
  DeliveryView.Listed list(HttpRequest<?> request) {
    return DeliveryView.Listed.of(
        Page.of(request, clock).read(ledger::list, DeliveryRecord::receivedAt));
  }

  @Get("/{id}")
  DeliveryView show(String id) {
    return ledger
        .find(Read.delivery(id))
        .map(DeliveryView::of)
        .orElseThrow(() -> Rejection.notFound("no delivery " + id + " of the last 14 days"));
  }

  @Post("/{id}/replay")
  HttpResponse<?> replay(String id, HttpRequest<?> request) {
    DeliveryId delivery = Read.delivery(id);
    DeliveryReplay.ReplayOutcome outcome = replay.replay(delivery);
    if (outcome instanceof DeliveryReplay.ReplayOutcome.Redelivered) {
      audited.record(request, "delivery.replay", id, "");
    }
    return ReplayAnswer.to(delivery, outcome);
  }

  /** What came of a replay. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReplayAnswer(String delivery, String status) {
    /** The one mapping of a replay's outcomes to HTTP. */
    static HttpResponse<?> to(DeliveryId id, DeliveryReplay.ReplayOutcome outcome) {
      return switch (outcome) {
        case DeliveryReplay.ReplayOutcome.Redelivered() ->
            HttpResponse.accepted().body(new ReplayAnswer(id.value(), "redelivered"));
        case DeliveryReplay.ReplayOutcome.InWork() ->
            refused(Rejection.conflict("delivery " + id + " is in work right now"));
        case DeliveryReplay.ReplayOutcome.Forgotten() ->
            refused(Rejection.gone("GitHub no longer has delivery " + id + " (it keeps 3 days)"));
        case DeliveryReplay.ReplayOutcome.Unknown() ->
            refused(Rejection.notFound("neither Quaymaster nor GitHub knows delivery " + id));
      };
    }

    private static HttpResponse<Problem> refused(Rejection rejection) {
      return rejection.problem().response();
    }
  }
}
