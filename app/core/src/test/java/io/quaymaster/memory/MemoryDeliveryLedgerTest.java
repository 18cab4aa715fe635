package io.quaymaster.memory;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.event.LedgerClaim;
import io.quaymaster.fixture.Race;
import io.quaymaster.kernel.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class MemoryDeliveryLedgerTest {
  private static final Envelope ENVELOPE = Envelopes.of(new Payload.Stored("k"));
  private static final DeliveryId ID = Envelopes.ID;
  private static final Instant UNTIL = NOON.plusSeconds(120);

  private final MemoryDeliveryLedger ledger = new MemoryDeliveryLedger();

  private LedgerClaim claim(Instant now) {
    return ledger.claim(ENVELOPE, now, now.plusSeconds(120));
  }

  @Test
  void ofManyTakersOneGetsTheDelivery() throws Exception {
    Callable<LedgerClaim> take = () -> claim(NOON);

    List<LedgerClaim> claims = Race.of(Collections.nCopies(8, take));

    assertEquals(1, claims.stream().filter(new LedgerClaim.Claimed(1)::equals).count());
    assertEquals(7, claims.stream().filter(new LedgerClaim.Busy(UNTIL)::equals).count());
  }

  @Test
  void aClaimPastItsDeadlineIsTakenOverAndTheOldOneSettlesNothing() {
    claim(NOON);
    assertEquals(new LedgerClaim.Claimed(2), claim(UNTIL));

    assertFalse(ledger.settle(ID, 1, new DeliveryState.Done("late"), UNTIL));
    assertTrue(ledger.settle(ID, 2, new DeliveryState.Done("done"), UNTIL));
    assertFalse(ledger.settle(ID, 2, new DeliveryState.Failed("twice"), UNTIL));
    assertEquals(new LedgerClaim.AlreadyDone(), claim(UNTIL));
  }

  @Test
  void aDeliveryIsForgottenFourteenDaysAfterItsLastChange() {
    claim(NOON);
    ledger.settle(ID, 1, new DeliveryState.Done("done"), NOON.plusSeconds(60));
    Instant end = NOON.plusSeconds(60).plus(Duration.ofDays(14));

    assertEquals(new LedgerClaim.AlreadyDone(), claim(end.minusSeconds(1)));
    assertEquals(new LedgerClaim.Claimed(1), claim(end));
  }

  @Test
  void aFailedDeliveryIsClaimedAgain() {
    claim(NOON);
    ledger.settle(ID, 1, new DeliveryState.Failed("no"), NOON);

    assertEquals(new LedgerClaim.Claimed(2), claim(NOON));
  }

  @Test
  void whatIsUnknownCantBeSettledOrOpened() {
    assertFalse(ledger.settle(ID, 1, new DeliveryState.Done("x"), NOON));
    assertFalse(ledger.reopen(ID, NOON));
  }

  @Test
  void onlyWhatIsNotInWorkIsOpened() {
    claim(NOON);
    assertFalse(ledger.reopen(ID, NOON));
    assertTrue(ledger.reopen(ID, UNTIL));
    claim(UNTIL);
    ledger.settle(ID, 2, new DeliveryState.Done("done"), UNTIL);
    assertTrue(ledger.reopen(ID, UNTIL));
    assertEquals(new LedgerClaim.Claimed(3), claim(UNTIL));
  }

  @Test
  void aRecordTellsWhatTheDeliveryWas() {
    claim(NOON);

    assertEquals(
        new DeliveryRecord(
            ID,
            "issues",
            "opened",
            "acme/billing",
            "mona",
            NOON,
            NOON,
            1,
            new DeliveryState.Processing(UNTIL)),
        ledger.find(ID).orElseThrow());
  }

  @Test
  void deliveriesAreListedNewestFirst() {
    for (int i = 0; i < 3; i++) {
      DeliveryId id = new DeliveryId("00000000-0000-0000-0000-00000000000" + i);
      Instant at = NOON.plusSeconds(i);
      ledger.claim(
          new Envelope(id, "ping", EnvelopeHead.EMPTY, at, new Payload.Stored("k")), at, UNTIL);
    }

    List<DeliveryRecord> page = ledger.list(NOON.plusSeconds(2), 10);

    assertEquals(
        List.of(NOON.plusSeconds(1), NOON), page.stream().map(DeliveryRecord::receivedAt).toList());
    assertEquals(1, ledger.list(NOON.plusSeconds(9), 1).size());
    assertEquals("", page.getFirst().repository());
  }
}
