package io.quaymaster.memory;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.event.LedgerClaim;
import io.quaymaster.kernel.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The ledger in memory; one lock makes each call one step. */
public final class MemoryDeliveryLedger implements DeliveryLedger {
  /** As in DynamoDB: so long after its last change a record is forgotten. */
  private static final Duration KEPT = Duration.ofDays(14);

  /** Changed first is first. */
  private final SequencedMap<DeliveryId, DeliveryRecord> records = new LinkedHashMap<>();

  @Override
  public synchronized LedgerClaim claim(Envelope envelope, Instant now, Instant until) {
    forget(now);
    DeliveryRecord known = records.get(envelope.delivery());
    if (known != null && known.state() instanceof DeliveryState.Done) {
      return new LedgerClaim.AlreadyDone();
    }
    if (known != null
        && known.state() instanceof DeliveryState.Processing(var deadline)
        && deadline.isAfter(now)) {
      return new LedgerClaim.Busy(deadline);
    }
    int attempt = known == null ? 1 : known.attempts() + 1;
    DeliveryRecord claimed =
        new DeliveryRecord(
            envelope.delivery(),
            envelope.event(),
            envelope.head().action().orElse(""),
            envelope.head().repositoryName().orElse(""),
            envelope.head().sender().orElse(""),
            known == null ? envelope.receivedAt() : known.receivedAt(),
            now,
            attempt,
            new DeliveryState.Processing(until));
    records.putLast(envelope.delivery(), claimed);
    return new LedgerClaim.Claimed(attempt);
  }

  @Override
  public synchronized boolean settle(DeliveryId id, int attempt, DeliveryState state, Instant now) {
    forget(now);
    DeliveryRecord known = records.get(id);
    if (known == null
        || known.attempts() != attempt
        || !(known.state() instanceof DeliveryState.Processing)) {
      return false;
    }
    records.putLast(id, with(known, state, now));
    return true;
  }

  @Override
  public synchronized boolean reopen(DeliveryId id, Instant now) {
    forget(now);
    DeliveryRecord known = records.get(id);
    if (known == null
        || (known.state() instanceof DeliveryState.Processing(var until) && until.isAfter(now))) {
      return false;
    }
    records.putLast(id, with(known, new DeliveryState.Failed("opened for a replay"), now));
    return true;
  }

  @Override
  public synchronized Optional<DeliveryRecord> find(DeliveryId id) {
    return Optional.ofNullable(records.get(id));
  }

  @Override
  public synchronized List<DeliveryRecord> list(Instant before, int limit) {
    return records.values().stream()
        .filter(record -> record.receivedAt().isBefore(before))
        .sorted(Comparator.comparing(DeliveryRecord::receivedAt).reversed())
        .limit(limit)
        .toList();
  }

  private void forget(Instant now) {
    while (!records.isEmpty()
        && !records.firstEntry().getValue().updatedAt().plus(KEPT).isAfter(now)) {
      records.pollFirstEntry();
    }
  }

  private static DeliveryRecord with(DeliveryRecord known, DeliveryState state, Instant now) {
    return new DeliveryRecord(
        known.id(),
        known.event(),
        known.action(),
        known.repository(),
        known.sender(),
        known.receivedAt(),
        now,
        known.attempts(),
        state);
  }
}
