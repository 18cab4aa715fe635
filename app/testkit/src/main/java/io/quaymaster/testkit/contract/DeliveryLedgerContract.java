package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState.Done;
import io.quaymaster.event.DeliveryState.Failed;
import io.quaymaster.event.DeliveryState.Processing;
import io.quaymaster.event.LedgerClaim;
import io.quaymaster.event.LedgerClaim.AlreadyDone;
import io.quaymaster.event.LedgerClaim.Busy;
import io.quaymaster.event.LedgerClaim.Claimed;
import io.quaymaster.kernel.DeliveryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryLedger} does. */
public abstract class DeliveryLedgerContract {
  private static final Instant DEADLINE = NOON.plusSeconds(120);

  /** The ledger under test; it may hold other tests' deliveries. */
  protected abstract DeliveryLedger ledger();

  private LedgerClaim claim(DeliveryId id, Instant now) {
    return ledger().claim(Samples.envelope(id, NOON), now, now.plusSeconds(120));
  }

  @Test
  void givesANewDeliveryToTheFirstAndKeepsItFromOthers() {
    DeliveryId id = Samples.deliveryId();

    assertEquals(new Claimed(1), claim(id, NOON));
    assertEquals(new Busy(DEADLINE), claim(id, NOON.plusSeconds(119)));
  }

  @Test
  void recordsWhatTheDeliveryWas() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON.plusSeconds(3));

    assertEquals(
        Optional.of(
            new DeliveryRecord(
                id,
                "issues",
                "opened",
                "acme/billing",
                "mona",
                NOON,
                NOON.plusSeconds(3),
                1,
                new Processing(NOON.plusSeconds(123)))),
        ledger().find(id));
    assertEquals(Optional.empty(), ledger().find(Samples.deliveryId()));
  }

  @Test
  void givesADeliveryPastItsDeadlineToTheNext() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);

    assertEquals(new Claimed(2), claim(id, DEADLINE));
  }

  @Test
  void refusesADoneDeliveryForEver() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);
    assertTrue(ledger().settle(id, 1, new Done("released v1.5.0"), NOON.plusSeconds(1)));

    assertEquals(new AlreadyDone(), claim(id, NOON.plusSeconds(100_000)));
    assertEquals(new Done("released v1.5.0"), ledger().find(id).orElseThrow().state());
  }

  @Test
  void givesAFailedDeliveryOutAgainAtOnce() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);
    ledger().settle(id, 1, new Failed("no answer"), NOON.plusSeconds(1));

    assertEquals(new Claimed(2), claim(id, NOON.plusSeconds(1)));
  }

  @Test
  void ignoresTheSettlementOfAClaimThatWasTakenOver() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);
    claim(id, DEADLINE);

    assertFalse(ledger().settle(id, 1, new Done("late"), DEADLINE.plusSeconds(1)));

    assertTrue(ledger().settle(id, 2, new Done("in time"), DEADLINE.plusSeconds(2)));
    assertFalse(ledger().settle(id, 2, new Failed("twice"), DEADLINE.plusSeconds(3)));
    assertEquals(new Done("in time"), ledger().find(id).orElseThrow().state());
  }

  @Test
  void holdsAWaitingDeliveryUntilItsTime() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);
    Instant later = NOON.plusSeconds(600);
    ledger().settle(id, 1, new Processing(later), NOON);

    assertEquals(new Busy(later), claim(id, NOON.plusSeconds(599)));
    assertEquals(new Claimed(2), claim(id, later));
  }

  @Test
  void reopensADoneDeliveryForAReplayButNotOneInWork() {
    DeliveryId id = Samples.deliveryId();
    claim(id, NOON);
    assertFalse(ledger().reopen(id, NOON.plusSeconds(1)));
    ledger().settle(id, 1, new Done("x"), NOON);

    assertTrue(ledger().reopen(id, NOON.plusSeconds(2)));

    assertEquals(new Claimed(2), claim(id, NOON.plusSeconds(3)));
    assertFalse(ledger().reopen(Samples.deliveryId(), NOON));
  }

  @Test
  void givesADeliveryToOneOfManyTakers() {
    Envelope envelope = Samples.envelope(Samples.deliveryId(), NOON);

    List<LedgerClaim> claims = Takers.race(16, () -> ledger().claim(envelope, NOON, DEADLINE));

    assertEquals(1, claims.stream().filter(Claimed.class::isInstance).count());
    assertEquals(15, claims.stream().filter(new Busy(DEADLINE)::equals).count());
  }

  @Test
  void listsTheNewestFirstInPages() {
    Instant start = NOON.plusSeconds(200_000);
    List<DeliveryId> ids =
        List.of(Samples.deliveryId(), Samples.deliveryId(), Samples.deliveryId());
    for (int i = 0; i < 3; i++) {
      Instant at = start.plusSeconds(i);
      ledger().claim(Samples.envelope(ids.get(i), at), at, at.plusSeconds(1));
    }

    List<DeliveryRecord> first = ledger().list(start.plusSeconds(3), 2);
    List<DeliveryRecord> second = ledger().list(first.getLast().receivedAt(), 1);

    assertEquals(List.of(ids.get(2), ids.get(1)), first.stream().map(DeliveryRecord::id).toList());
    assertEquals(List.of(ids.get(0)), second.stream().map(DeliveryRecord::id).toList());
  }
}
