package io.quaymaster.cli;

import io.micronaut.context.annotation.Primary;
import io.quaymaster.event.sweep.HookDeliveries;
import io.quaymaster.event.sweep.HookDelivery;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** GitHub's log with one delivery in it. */
@Singleton
@Primary
final class LoggedDeliveries implements HookDeliveries {
  static final DeliveryId ID = new DeliveryId("11111111-0000-4000-8000-000000000001");

  @Override
  public Page page(Optional<String> cursor) {
    Instant at = Instant.parse("2026-03-01T12:00:00Z");
    return new Page(
        List.of(new HookDelivery(1, ID, "push", at, false, false, 500)), Optional.empty());
  }

  @Override
  public Optional<Original> original(long id) {
    return Optional.empty();
  }

  @Override
  public boolean redeliver(long id) {
    return true;
  }
}
