package io.quaymaster.event.sweep;

import static io.quaymaster.event.sweep.HookLog.guid;
import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.event.sweep.DeliveryReplay.ReplayOutcome;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.memory.MemoryDeliveryLedger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryReplayTest {
  private final HandClock clock = new HandClock();
  private final HookLog log = new HookLog();
  private final MemoryDeliveryLedger ledger = new MemoryDeliveryLedger();
  private final DeliveryReplay replay = new DeliveryReplay(log, ledger, clock);

  private void inLedger(int delivery, DeliveryState state) {
    Envelope envelope =
        new Envelope(guid(delivery), "issues", Envelopes.HEAD, NOON, new Payload.Stored("k"));
    ledger.claim(envelope, NOON, NOON.plusSeconds(60));
    ledger.settle(guid(delivery), 1, state, NOON);
  }

  @Test
  void aFinishedDeliveryIsOpenedAndSentAgain() {
    for (int i = 1; i <= 5; i++) {
      log.log(i, NOON, 202);
    }
    inLedger(1, new DeliveryState.Done("done"));

    assertInstanceOf(ReplayOutcome.Redelivered.class, replay.replay(guid(1)));
    assertEquals(List.of(1L), log.redelivered);
    assertInstanceOf(DeliveryState.Failed.class, ledger.find(guid(1)).orElseThrow().state());
  }

  @Test
  void aDeliveryThatNeverArrivedIsSentAgain() {
    log.log(1, NOON, 502);

    assertInstanceOf(ReplayOutcome.Redelivered.class, replay.replay(guid(1)));
  }

  @Test
  void aDeliveryInWorkIsLeftAlone() {
    log.log(1, NOON, 202);
    inLedger(1, new DeliveryState.Processing(NOON.plusSeconds(60)));

    assertInstanceOf(ReplayOutcome.InWork.class, replay.replay(guid(1)));
    assertEquals(List.of(), log.redelivered);
    clock.move(Duration.ofMinutes(1));
    assertInstanceOf(ReplayOutcome.Redelivered.class, replay.replay(guid(1)));
  }

  @Test
  void whatNobodyKnowsIsUnknown() {
    log.log(1, NOON, 202);

    assertInstanceOf(ReplayOutcome.Unknown.class, replay.replay(guid(2)));
  }

  @Test
  void whatGitHubHasForgottenCantBeSentAgain() {
    inLedger(1, new DeliveryState.Done("done"));
    assertInstanceOf(ReplayOutcome.Forgotten.class, replay.replay(guid(1)));
    assertEquals(new DeliveryState.Done("done"), ledger.find(guid(1)).orElseThrow().state());

    log.forgotten.add(log.log(2, NOON, 202));
    assertInstanceOf(ReplayOutcome.Forgotten.class, replay.replay(guid(2)));
  }

  @Test
  void theLogIsNotReadFurtherBackThanTheLedgerKnowsTheDelivery() {
    for (int i = 2; i <= 21; i++) {
      log.log(i, NOON.minus(Duration.ofHours(2)), 202);
    }
    inLedger(1, new DeliveryState.Done("done"));

    assertInstanceOf(ReplayOutcome.Forgotten.class, replay.replay(guid(1)));
    assertEquals(1, log.pages);
  }
}
