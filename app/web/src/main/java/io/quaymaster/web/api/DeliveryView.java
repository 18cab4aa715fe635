package io.quaymaster.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.web.request.Page.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the API shows it.
 *
 * @param state {@code processing}, {@code done} or {@code failed}
 * @param note what came of it, or the error
 * @param until when processing is given up or taken up again
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    String id,
    String event,
    String action,
    String repository,
    String sender,
    String receivedAt,
    String updatedAt,
    int attempts,
    String state,
    @Nullable String note,
    @Nullable String until) {

  static DeliveryView of(DeliveryRecord delivery) {
    return switch (delivery.state()) {
      case DeliveryState.Processing(var until) -> of(delivery, "processing", null, until);
      case DeliveryState.Done(var note) -> of(delivery, "done", note, null);
      case DeliveryState.Failed(var error) -> of(delivery, "failed", error, null);
    };
  }

  private static DeliveryView of(
      DeliveryRecord delivery, String state, @Nullable String note, @Nullable Instant until) {
    return new DeliveryView(
        delivery.id().value(),
        delivery.event(),
        delivery.action(),
        delivery.repository(),
        delivery.sender(),
        delivery.receivedAt().toString(),
        delivery.updatedAt().toString(),
        delivery.attempts(),
        state,
        note,
        until == null ? null : until.toString());
  }

  /**
   * A part of the list.
   *
   * @param next the {@code before} of the next part
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Listed(List<DeliveryView> deliveries, @Nullable String next) {
    Listed {
      deliveries = List.copyOf(deliveries);
    }

    static Listed of(Slice<DeliveryRecord> slice) {
      return new Listed(
          slice.items().stream().map(DeliveryView::of).toList(),
          slice.next().map(Instant::toString).orElse(null));
    }
  }
}
