package io.quaymaster.event.sweep;

import static io.quaymaster.event.sweep.HookLog.guid;
import static io.quaymaster.fixture.HandClock.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.EnvelopeReader;
import io.quaymaster.app.intake.Envelopes;
import io.quaymaster.app.intake.OrganisationAllowList;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.app.intake.SweptEnvelopes;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.memory.MemoryDeliveryLedger;
import io.quaymaster.memory.MemoryWatermarks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliverySweepTest {
  private static final String TASK = "delivery-sweep";

  private final HandClock clock = new HandClock();
  private final HookLog log = new HookLog();
  private final MemoryDeliveryLedger ledger = new MemoryDeliveryLedger();
  private final MemoryWatermarks watermarks = new MemoryWatermarks();
  private final List<Envelope> queued = new ArrayList<>();
  private OrganisationAllowList allowed = new OrganisationAllowList(List.of());

  private static final class Reader implements EnvelopeReader {
    @Override
    public EnvelopeHead read(byte[] json) throws MalformedPayload {
      if (!new String(json, UTF_8).startsWith("{")) {
        throw new MalformedPayload("not one JSON object");
      }
      return new String(json, UTF_8).contains("star") ? EnvelopeHead.EMPTY : Envelopes.HEAD;
    }

    @Override
    public boolean handles(String event, String action) {
      return action.equals("opened");
    }
  }

  private SweepReport sweep() {
    return new DeliverySweep(
            log,
            ledger,
            watermarks,
            new Reader(),
            allowed,
            SweptEnvelopes.sender(queued::add),
            clock)
        .sweep();
  }

  private Instant mark() {
    return watermarks.read(TASK).orElse(Instant.EPOCH);
  }

  private static Instant minutesAgo(int minutes) {
    return NOON.minus(Duration.ofMinutes(minutes));
  }

  private void inLedger(int delivery) {
    Envelope envelope =
        new Envelope(guid(delivery), "issues", Envelopes.HEAD, NOON, new Payload.Stored("k"));
    ledger.claim(envelope, NOON, NOON.plusSeconds(60));
  }

  @Test
  void deliveriesThatArrivedNeedNothing() {
    log.log(1, minutesAgo(10), 202);
    log.log(2, minutesAgo(9), 502);
    log.log(2, minutesAgo(8), 202);
    log.log(3, minutesAgo(7), 504);
    inLedger(3);

    assertEquals(SweepReport.NOTHING, sweep());
    assertEquals(List.of(), log.redelivered);
  }

  @Test
  void undeliveredOnesAreRedeliveredOldestFirstOverAllPages() {
    for (int i = 1; i <= 7; i++) {
      log.log(i, minutesAgo(20 - i), 502);
    }

    assertEquals(new SweepReport(0, 7, 0, 0), sweep());
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), log.redelivered);
  }

  @Test
  void deliveriesOfTheSameSecondKeepTheOrderOfTheLog() {
    for (int i = 1; i <= 5; i++) {
      log.log(9 - i, minutesAgo(5), 0);
    }
    sweep();

    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), log.redelivered);
  }

  @Test
  void aRecentAttemptIsLeftToSettleAndSeenAgain() {
    log.log(1, NOON.minusSeconds(30), 0);

    assertEquals(new SweepReport(1, 0, 0, 0), sweep());
    clock.move(Duration.ofMinutes(15));
    assertEquals(new SweepReport(0, 1, 0, 0), sweep());
  }

  @Test
  void afterThreeRedeliveriesThePayloadIsFetchedAndQueued() {
    log.log(1, NOON, 502);
    for (int i = 1; i <= 3; i++) {
      clock.move(Duration.ofMinutes(15));
      assertEquals(new SweepReport(0, 1, 0, 0), sweep());
      log.log(1, clock.instant(), 502);
    }
    clock.move(Duration.ofMinutes(15));

    assertEquals(new SweepReport(0, 0, 1, 0), sweep());
    assertEquals(3, log.redelivered.size());
    assertEquals(guid(1), queued.getFirst().delivery());
    assertEquals(Envelopes.HEAD, queued.getFirst().head());
  }

  @Test
  void whatIsTooLargeToDeliverIsFetchedAtOnce() {
    long id = log.log(1, minutesAgo(10), 413);

    assertEquals(new SweepReport(0, 0, 1, 0), sweep());
    assertEquals(List.of(id), log.fetched);
    assertEquals(List.of(), log.redelivered);
  }

  @Test
  void fetchedPayloadsOfNobodyOrOfOthersAreNotQueued() {
    allowed = new OrganisationAllowList(List.of("octo"));
    log.log(1, minutesAgo(10), 413);
    log.payloads.put(log.log(2, minutesAgo(9), 413), "{star");

    assertEquals(SweepReport.NOTHING, sweep());
    assertEquals(List.of(), queued);
  }

  @Test
  void whatGitHubHasForgottenOrCantBeReadIsGivenUp() {
    log.forgotten.add(log.log(1, minutesAgo(10), 502));
    log.forgotten.add(log.log(2, minutesAgo(9), 413));
    log.payloads.put(log.log(3, minutesAgo(8), 413), "junk");

    assertEquals(new SweepReport(0, 0, 0, 3), sweep());
    clock.move(Duration.ofMinutes(15));
    sweep();
    clock.move(Duration.ofMinutes(15));
    assertEquals(SweepReport.NOTHING, sweep());
  }

  @Test
  void oneThatCantBeBroughtBackDoesNotHoldUpTheOthersAndStaysOpen() {
    long bad = log.log(1, minutesAgo(10), 502);
    log.log(2, minutesAgo(9), 502);
    log.troubles.put(bad, new HostException.Unavailable("502"));

    assertEquals(new SweepReport(1, 1, 0, 0), sweep());
    log.troubles.clear();
    clock.move(Duration.ofMinutes(15));
    inLedger(2);

    assertEquals(new SweepReport(0, 1, 0, 0), sweep());
    assertEquals(List.of(2L, 1L), log.redelivered);
  }

  @Test
  void aLimitEndsTheSweepAndTheNextBeginsWhereThisOneDid() {
    long limited = log.log(1, minutesAgo(10), 502);
    log.log(2, minutesAgo(9), 502);
    log.troubles.put(limited, new HostException.MustWait("limit", NOON.plusSeconds(60)));

    assertThrows(HostException.MustWait.class, this::sweep);
    assertEquals(Optional.empty(), watermarks.read(TASK));
    assertEquals(List.of(), log.redelivered);
  }

  @Test
  void aLogThatCantBeReadLeavesTheMark() {
    log.outage = Optional.of(new HostException.Unavailable("502"));

    assertThrows(HostException.Unavailable.class, this::sweep);
    assertEquals(Optional.empty(), watermarks.read(TASK));
  }

  @Test
  void theMarkStaysAtTheOldestThatIsOpen() {
    log.log(1, minutesAgo(30), 502);
    log.log(2, minutesAgo(20), 202);
    log.log(3, minutesAgo(10), 502);
    sweep();

    assertEquals(minutesAgo(30).minusSeconds(1), mark());
  }

  @Test
  void theMarkMovesToAQuarterOfAnHourAgoWhenNothingIsOpen() {
    log.log(1, minutesAgo(30), 202);
    log.log(2, minutesAgo(5), 202);
    sweep();

    assertEquals(minutesAgo(15).minusSeconds(1), mark());
  }

  @Test
  void olderPagesAreNotReadAgain() {
    for (int i = 1; i <= 10; i++) {
      log.log(i, minutesAgo(60 - i), 202);
    }
    sweep();
    assertEquals(5, log.pages);
    sweep();

    assertEquals(5 + 1, log.pages);
  }

  @Test
  void aClockThatRunsAheadSkipsNothing() {
    log.log(1, NOON, 202);
    clock.move(Duration.ofMinutes(14));
    sweep();
    log.log(2, NOON.plusSeconds(60), 502);

    assertEquals(new SweepReport(0, 1, 0, 0), sweep());
  }

  @Test
  void aClockThatRunsBehindOnlyDelays() {
    log.log(1, NOON.plusSeconds(600), 502);
    assertEquals(new SweepReport(1, 0, 0, 0), sweep());
    clock.move(Duration.ofMinutes(15));

    assertEquals(new SweepReport(0, 1, 0, 0), sweep());
  }

  @Test
  void whatIsOlderThanGitHubKeepsIsNotLookedFor() {
    log.log(1, NOON.minus(Duration.ofDays(3)).minusSeconds(1), 502);
    log.log(2, NOON.minus(Duration.ofDays(3)).plusSeconds(1), 502);
    watermarks.advance(TASK, NOON.minus(Duration.ofDays(30)));

    assertEquals(new SweepReport(0, 1, 0, 0), sweep());
  }

  @Test
  void anEmptyLogIsNothing() {
    assertEquals(SweepReport.NOTHING, sweep());
  }
}
