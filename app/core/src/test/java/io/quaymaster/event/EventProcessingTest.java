package io.quaymaster.event;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.Credentials;
import io.quaymaster.app.HostException;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.event.EventReader.UnreadableEvent;
import io.quaymaster.event.Events.Scripted;
import io.quaymaster.event.ProcessingOutcome.Completed;
import io.quaymaster.event.ProcessingOutcome.DeferUntil;
import io.quaymaster.event.ProcessingOutcome.Failed;
import io.quaymaster.event.ProcessingOutcome.RetryAfter;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.Secret;
import io.quaymaster.memory.MemoryCredentialStore;
import io.quaymaster.memory.MemoryDeliveryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EventProcessingTest {
  private static final Envelope ENVELOPE = Envelopes.of("{}");

  private final HandClock clock = new HandClock();
  private final MemoryDeliveryLedger memory = new MemoryDeliveryLedger();
  private final FragileLedger ledger = new FragileLedger(memory);
  private Supplier<HandlerOutcome> says = () -> new HandlerOutcome.Handled("done");
  private final Scripted handler = new Scripted("h", () -> says.get());
  private final EventProcessing processing = processing((envelope, json) -> Events.EVENT);

  private EventProcessing processing(EventReader reader) {
    MemoryCredentialStore credentials = new MemoryCredentialStore();
    credentials.save(
        new AppCredentials(
            1, "Iv1", "mona-app", Optional.empty(), new Secret("s"), Optional.empty()));
    return new EventProcessing(
        ledger,
        new PayloadReader(new NoPayloads()),
        reader,
        new EventRouter(List.of(handler)),
        new Credentials(credentials, clock),
        clock);
  }

  private static final class NoPayloads implements PayloadStore {
    @Override
    public void put(String key, byte[] gzip) {
      throw new IllegalStateException("read only");
    }

    @Override
    public Optional<byte[]> get(String key) {
      if (key.equals("down")) {
        throw new IllegalStateException("the store is down");
      }
      return Optional.empty();
    }
  }

  private DeliveryState state() {
    return memory.find(Envelopes.ID).orElseThrow().state();
  }

  private void says(RuntimeException e) {
    says =
        () -> {
          throw e;
        };
  }

  @Test
  void aHandledDeliveryIsDoneAndNotHandledAgain() {
    assertEquals(new Completed("h: done"), processing.process(ENVELOPE, 1));
    assertEquals(new DeliveryState.Done("h: done"), state());

    assertEquals(new Completed("done before"), processing.process(ENVELOPE, 1));
    assertEquals(1, handler.calls);
  }

  @Test
  void anIgnoredDeliveryIsDone() {
    says = () -> new HandlerOutcome.Ignored("off");

    assertEquals(new Completed("h: ignored: off"), processing.process(ENVELOPE, 1));
    assertEquals(new DeliveryState.Done("h: ignored: off"), state());
  }

  @Test
  void ofManyCopiesAtOnceOneIsHandled() throws Exception {
    Callable<ProcessingOutcome> copy = () -> processing.process(ENVELOPE, 1);

    List<ProcessingOutcome> outcomes = Race.of(Collections.nCopies(8, copy));

    assertEquals(1, handler.calls);
    assertEquals(1, outcomes.stream().filter(new Completed("h: done")::equals).count());
    assertTrue(outcomes.stream().noneMatch(RetryAfter.class::isInstance));
  }

  @Test
  void aCopyThatComesWhileTheFirstIsInWorkComesBackWhenThatClaimEnds() {
    memory.claim(ENVELOPE, NOON, NOON.plusSeconds(120));

    assertEquals(
        new DeferUntil(NOON.plusSeconds(120), "in work elsewhere"),
        processing.process(ENVELOPE, 1));
    assertEquals(0, handler.calls);
  }

  @Test
  void aDeliveryWhoseProcessorDiedIsTakenOverWhenItsClaimHasEnded() {
    says =
        () -> {
          throw new OutOfMemoryError("killed");
        };
    assertThrows(OutOfMemoryError.class, () -> processing.process(ENVELOPE, 1));
    says = () -> new HandlerOutcome.Handled("done");
    DeferUntil deferred = assertInstanceOf(DeferUntil.class, processing.process(ENVELOPE, 2));
    clock.moveTo(deferred.notBefore());

    assertEquals(new Completed("h: done"), processing.process(ENVELOPE, 1));
    assertEquals(2, memory.find(Envelopes.ID).orElseThrow().attempts());
  }

  @Test
  void aWaitingDeliveryIsNobodyElsesUntilThenAndComesBack() {
    Instant until = NOON.plusSeconds(3600);
    says = () -> new HandlerOutcome.Wait(until, "paused");

    assertEquals(new DeferUntil(until, "h: waits: paused"), processing.process(ENVELOPE, 1));
    assertEquals(new DeliveryState.Processing(until), state());
    clock.moveTo(until);
    says = () -> new HandlerOutcome.Handled("done");

    assertEquals(new Completed("h: done"), processing.process(ENVELOPE, 1));
  }

  @Test
  void aWaitThatIsOverAlreadyIsNotABusyLoop() {
    says = () -> new HandlerOutcome.Wait(NOON.minusSeconds(60), "clocks differ");

    assertEquals(
        NOON.plusSeconds(2),
        assertInstanceOf(DeferUntil.class, processing.process(ENVELOPE, 1)).notBefore());
  }

  @Test
  void aFailedDeliveryIsRecordedAndARedeliveryRunsAgain() {
    says = () -> new HandlerOutcome.Failed("no permission");

    assertEquals(new Failed("h: failed: no permission"), processing.process(ENVELOPE, 1));
    assertEquals(new DeliveryState.Failed("h: failed: no permission"), state());
    says = () -> new HandlerOutcome.Handled("done");

    assertEquals(new Completed("h: done"), processing.process(ENVELOPE, 1));
  }

  @Test
  void anOutageIsTriedAgainSoonThenWithoutBlockingItsGroup() {
    says(new HostException.Unavailable("502"));
    Duration last = Duration.ZERO;
    for (int attempt = 1; attempt <= 3; attempt++) {
      RetryAfter retry = assertInstanceOf(RetryAfter.class, processing.process(ENVELOPE, attempt));
      assertTrue(retry.delay().compareTo(last) > 0, () -> "no growth: " + retry);
      assertTrue(retry.delay().compareTo(Duration.ofSeconds(8)) <= 0, retry::toString);
      assertEquals(new DeliveryState.Failed("502"), state());
      last = retry.delay();
      clock.move(last);
    }

    DeferUntil deferred = assertInstanceOf(DeferUntil.class, processing.process(ENVELOPE, 4));
    assertEquals(new DeliveryState.Processing(deferred.notBefore()), state());
    clock.moveTo(deferred.notBefore());

    assertInstanceOf(
        DeferUntil.class, processing.process(ENVELOPE, 1), "the copy begins no new quick retries");
  }

  @Test
  void anOutageThatLastsADayIsAFailureAndNoWaitIsLongerThanAQuarterOfAnHour() {
    says(new HostException.Unavailable("502"));
    int rounds = 0;
    ProcessingOutcome outcome = processing.process(ENVELOPE, 9);
    while (!(outcome instanceof Failed)) {
      Instant next =
          outcome instanceof RetryAfter(var delay, _)
              ? clock.instant().plus(delay)
              : assertInstanceOf(DeferUntil.class, outcome).notBefore();
      assertFalse(next.isAfter(clock.instant().plusSeconds(900)));
      clock.moveTo(next);
      rounds++;
      outcome = processing.process(ENVELOPE, 1);
    }

    assertEquals(new Failed("502 (for more than 24 hours)"), outcome);
    assertTrue(rounds > 90 && rounds < 160, "rounds: " + rounds);
  }

  @Test
  void aDefectIsTriedAgainByTheQueueAndRecordedWithoutItsSecret() {
    says(new IllegalStateException("token ghp_" + "x".repeat(36)));
    Duration sum = Duration.ZERO;
    for (int receives = 1; receives <= 5; receives++) {
      RetryAfter retry = assertInstanceOf(RetryAfter.class, processing.process(ENVELOPE, receives));
      assertEquals("java.lang.IllegalStateException: token [token]", retry.reason());
      assertEquals(new DeliveryState.Failed(retry.reason()), state());
      sum = sum.plus(retry.delay());
    }

    assertEquals(Duration.ofSeconds(4 + 16 + 64 + 256 + 300), sum);
  }

  @Test
  void whatCantBeReadFailsForGood() {
    EventProcessing unreadable =
        processing(
            (envelope, json) -> {
              throw new UnreadableEvent("no repository");
            });

    assertEquals(new Failed("no repository"), unreadable.process(ENVELOPE, 1));
    assertEquals(new DeliveryState.Failed("no repository"), state());
  }

  @Test
  void aValueThatRefusesWhatGitHubSentFailsForGood() {
    EventProcessing refusing =
        processing(
            (envelope, json) -> {
              throw new IllegalArgumentException("not a branch name: '-x'");
            });

    assertEquals(new Failed("not a branch name: '-x'"), refusing.process(ENVELOPE, 1));
  }

  @Test
  void aPayloadThatHasExpiredFailsForGood() {
    assertEquals(
        new Failed("the payload gone has expired"),
        processing.process(Envelopes.of(new Payload.Stored("gone")), 1));
  }

  @Test
  void aPayloadStoreThatDoesNotAnswerIsAnOutage() {
    Envelope envelope = Envelopes.of(new Payload.Stored("down"));

    assertInstanceOf(RetryAfter.class, processing.process(envelope, 1));
    assertInstanceOf(DeferUntil.class, processing.process(envelope, 4));
  }

  @Test
  void aLedgerThatDoesNotAnswerIsWaitedOut() {
    ledger.claimsFail = true;

    assertInstanceOf(RetryAfter.class, processing.process(ENVELOPE, 1));
    assertInstanceOf(RetryAfter.class, processing.process(ENVELOPE, 3));
    assertInstanceOf(DeferUntil.class, processing.process(ENVELOPE, 4));
    assertEquals(0, handler.calls);
    clock.move(Duration.ofHours(25));
    assertInstanceOf(
        RetryAfter.class, processing.process(ENVELOPE, 4), "then the dead letters get it");
  }

  @Test
  void aLedgerThatFailsAfterTheWorkMakesItComeAgain() {
    ledger.settlesFail = true;
    assertInstanceOf(RetryAfter.class, processing.process(ENVELOPE, 1));
    ledger.settlesFail = false;
    DeferUntil deferred = assertInstanceOf(DeferUntil.class, processing.process(ENVELOPE, 2));
    clock.moveTo(deferred.notBefore());

    assertEquals(new Completed("h: done"), processing.process(ENVELOPE, 1));
    assertEquals(2, handler.calls);
  }

  @Test
  void whoLostItsClaimDoesNotSettleForTheOther() {
    says =
        () -> {
          clock.move(Duration.ofMinutes(3));
          memory.claim(ENVELOPE, clock.instant(), clock.instant().plusSeconds(120));
          return new HandlerOutcome.Failed("too late");
        };

    processing.process(ENVELOPE, 1);

    assertInstanceOf(DeliveryState.Processing.class, state());
    assertEquals(2, memory.find(Envelopes.ID).orElseThrow().attempts());
  }

  /** A ledger that can be cut off. */
  private static final class FragileLedger implements DeliveryLedger {
    private final DeliveryLedger ledger;
    private boolean claimsFail;
    private boolean settlesFail;

    FragileLedger(DeliveryLedger ledger) {
      this.ledger = ledger;
    }

    @Override
    public LedgerClaim claim(Envelope envelope, Instant now, Instant until) {
      if (claimsFail) {
        throw new IllegalStateException("the ledger is down");
      }
      return ledger.claim(envelope, now, until);
    }

    @Override
    public boolean settle(DeliveryId id, int attempt, DeliveryState state, Instant now) {
      if (settlesFail) {
        throw new IllegalStateException("the ledger is down");
      }
      return ledger.settle(id, attempt, state, now);
    }

    @Override
    public boolean reopen(DeliveryId id, Instant now) {
      return ledger.reopen(id, now);
    }

    @Override
    public Optional<DeliveryRecord> find(DeliveryId id) {
      return ledger.find(id);
    }

    @Override
    public List<DeliveryRecord> list(Instant before, int limit) {
      return ledger.list(before, limit);
    }
  }
}
