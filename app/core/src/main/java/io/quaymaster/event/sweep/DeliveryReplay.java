package io.quaymaster.event.sweep;

import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Processes a delivery once more because a person asks for it. */
@Singleton
public class DeliveryReplay {
  private final HookDeliveries log;
  private final DeliveryLedger ledger;
  private final Clock clock;

  DeliveryReplay(HookDeliveries log, DeliveryLedger ledger, Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Opens the delivery in the ledger and asks GitHub to send it again. */
  public ReplayOutcome replay(DeliveryId id) {
    Optional<DeliveryRecord> known = ledger.find(id);
    Optional<HookDelivery> logged = find(id);
    if (logged.isEmpty()) {
      return known.isEmpty() ? new ReplayOutcome.Unknown() : new ReplayOutcome.Forgotten();
    }
    if (known.isPresent() && !ledger.reopen(id, clock.instant())) {
      return new ReplayOutcome.InWork();
    }
    return log.redeliver(logged.orElseThrow().id())
        ? new ReplayOutcome.Redelivered()
        : new ReplayOutcome.Forgotten();
  }

  private Optional<HookDelivery> find(DeliveryId id) {
    Optional<String> cursor = Optional.empty();
    do {
      HookDeliveries.Page page = log.page(cursor);
      Optional<HookDelivery> found =
          page.deliveries().stream().filter(d -> d.delivery().equals(id)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return Optional.empty();
  }

  /** What came of asking for a replay. */
  public sealed interface ReplayOutcome {
    /** GitHub sends it again. */
    record Redelivered() implements ReplayOutcome {}

    /** It is in work right now. */
    record InWork() implements ReplayOutcome {}

    /** GitHub no longer has it (it keeps deliveries for 3 days). */
    record Forgotten() implements ReplayOutcome {}

    /** Neither the ledger nor GitHub knows it. */
    record Unknown() implements ReplayOutcome {}
  }
}
