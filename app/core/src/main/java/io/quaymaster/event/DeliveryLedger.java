package io.quaymaster.event;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The durable record of deliveries, kept for 14 days. Each change is one conditional write. */
public interface DeliveryLedger {
  /**
   * Takes a delivery: absent, failed, or in work past its deadline.
   *
   * @param until nobody else may take it before
   */
  LedgerClaim claim(Envelope envelope, Instant now, Instant until);

  /**
   * Records what became of a claim. A claim that was lost to somebody else since ({@code attempt}
   * is no longer the newest) changes nothing.
   *
   * @return false when the claim was lost
   */
  boolean settle(DeliveryId id, int attempt, DeliveryState state, Instant now);

  /** Opens a finished or failed delivery for a replay; false when it is unknown or in work. */
  boolean reopen(DeliveryId id, Instant now);

  Optional<DeliveryRecord> find(DeliveryId id);

  /**
   * The newest deliveries first.
   *
   * @param before only those received before this instant, for paging
   * @param limit 1 to 100
   */
  List<DeliveryRecord> list(Instant before, int limit);
}
