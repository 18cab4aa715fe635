package io.quaymaster.event.sweep;

import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.kernel.DeliveryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Processes a delivery once more because a person asks for it. */
@Singleton
public class DeliveryReplay {
  private static final Duration CLOCKS = Duration.ofHours(1);

  private final HookDeliveries log;
  private final DeliveryLedger ledger;
  private final Clock clock;

  DeliveryReplay(HookDeliveries log, DeliveryLedger ledger, Clock clock) {
    this.log = log;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Opens the delivery in the ledger and asks GitHub to send it again, in this order: a redelivery
   * that comes before the ledger is open would be skipped as done.
   */
  public ReplayOutcome replay(DeliveryId id) {
    Optional<DeliveryRecord> known = ledger.find(id);
    Instant since = known.map(r -> r.receivedAt().minus(CLOCKS)).orElse(Instant.EPOCH);
    Optional<HookDelivery> logged = find(id, since);
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

  /**
   * Looks no further back than the ledger's own record of it: GitHub logged its first attempt at
   * about that time, give or take what clocks differ.
   */
  private Optional<HookDelivery> find(DeliveryId id, Instant since) {
    Optional<String> cursor = Optional.empty();
    do {
      HookDeliveries.Page page = log.page(cursor);
      Optional<HookDelivery> found =
          page.deliveries().stream().filter(d -> d.delivery().equals(id)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      boolean older = page.deliveries().stream().anyMatch(d -> d.deliveredAt().isBefore(since));
      cursor = older ? Optional.empty() : page.next();
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
