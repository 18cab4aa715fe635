package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.desk.TakeOutcome;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.request.CancelOutcome;
import io.quaymaster.job.work.TurnOutcome.Worked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the signs of life of a worker bring, and what it hears upon them. */
@Timeout(90)
class PulseTest {
  private final JobRig rig = new JobRig();

  @BeforeEach
  void beatFast() {
    rig.timing =
        new WorkTiming(
            Duration.ZERO, Duration.ofMillis(2), Duration.ofMinutes(5), Duration.ofHours(3), 3);
    rig.accepted();
  }

  private String turn() {
    return assertInstanceOf(Worked.class, rig.process().turn()).how();
  }

  @Test
  void cancelledJobIsStoppedAndOver() {
    rig.processor.waitsAfter(
        () ->
            assertInstanceOf(
                CancelOutcome.Stopping.class,
                rig.process().cancellation().cancel(rig.job().id(), "hubot")));

    assertEquals("over", turn());

    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    assertEquals(List.of(AccountState.DIRTY), rig.accounts());
    assertEquals(1, rig.lastComments().size());
    assertTrue(rig.lastComments().getFirst().contains("was **cancelled**"));
  }

  @Test
  void jobThatIsCancelledWhileItIsPreparedLeavesTheAccountUntouched() {
    rig.calls.meanwhile(
        "issue",
        () -> {
          rig.process().cancellation().cancel(rig.job().id(), "hubot");
          awaitBeats(2);
        });

    assertEquals("over", turn());

    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    assertEquals(List.of(), rig.processor.done());
    assertEquals(List.of(AccountState.AVAILABLE), rig.accounts());
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void jobWhoseLeaseIsTakenAwayWhileItIsPreparedIsNotBegun() {
    rig.calls.meanwhile(
        "issue",
        () -> {
          rig.pool.accounts.change(new AccountCommand.ForceRelease(new AccountId("111111111111")));
          awaitBeats(2);
        });

    assertEquals("the lease was lost", turn());

    assertEquals(List.of(), rig.processor.done());
    assertInstanceOf(JobState.Queued.class, rig.job().state());
  }

  @Test
  void jobWhoseLeaseIsTakenAwayStopsServingCredentialsAndRunsAgain() {
    rig.processor.does(
        execution -> {
          rig.pool.accounts.change(new AccountCommand.ForceRelease(new AccountId("111111111111")));
          var why = execution.stop().await(Duration.ofSeconds(60)).orElseThrow();
          assertEquals(Optional.empty(), execution.session().credentials());
          return new ProcessorOutcome.Stopped(why);
        });

    assertEquals("the lease was lost", turn());

    assertInstanceOf(JobState.Queued.class, rig.job().state());
    assertEquals(1, rig.queue.size());
    assertEquals(List.of(AccountState.DIRTY), rig.accounts());
    assertEquals(List.of(), rig.lastComments());
  }

  @Test
  void jobThatAnotherWorkerHasTakenOverIsStoppedAndLeftToIt() {
    JobDesk desk = new JobDesk(rig.jobs, WorkTiming.DEFAULT, rig.clock);
    rig.processor.waitsAfter(
        () -> {
          rig.life.breakAll("JobStore.find");
          rig.clock.move(Duration.ofMinutes(5));
          assertInstanceOf(
              TakeOutcome.Taken.class, desk.take(rig.job().id(), JobDeskTest.lease("other")));
          rig.life.mend();
        });

    assertEquals("it was taken over by another worker", turn());

    assertTrue(rig.job().runningUnder(JobDeskTest.lease("other").id()).isPresent());
    assertEquals(List.of(), rig.lastComments());
  }

  @Test
  void workerThatCanGiveNoSignStopsBeforeAnotherMayTakeOver() {
    JobProcess process = rig.process();
    rig.processor.does(
        execution -> {
          rig.life.breakAll("Leases.renew");
          rig.clock.move(Duration.ofMinutes(5));
          var why = execution.stop().await(Duration.ofSeconds(60));
          rig.life.mend();
          return new ProcessorOutcome.Stopped(why.orElseThrow());
        });

    assertEquals("the lease was lost", assertInstanceOf(Worked.class, process.turn()).how());
  }

  @Test
  void oneSignThatCanNotBeGivenStopsNothing() {
    rig.processor.does(
        _ -> {
          rig.life.breakNext("Leases.renew");
          awaitBeats(3);
          return new ProcessorOutcome.Passed();
        });

    assertEquals("over", turn());
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
  }

  @Test
  void everyBeatRenewsLeaseJobMessageAndProtection() {
    JobProcess process = rig.process();
    Instant beaten = rig.clock.instant().plus(Duration.ofMinutes(4));
    rig.processor.does(
        _ -> {
          rig.clock.move(Duration.ofMinutes(4));
          awaitBeats(2);
          assertEquals(
              Optional.of(beaten.plus(Duration.ofMinutes(10))), process.protection.until());
          return new ProcessorOutcome.Passed();
        });

    assertInstanceOf(Worked.class, process.turn());

    assertEquals(Optional.empty(), process.protection.until(), "nothing is left to protect");
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
    assertTrue(rig.life.calls().containsAll(List.of("Leases.renew", "TaskProtection.protect")));
  }

  @Test
  void taskIsProtectedFromTheFirstMomentOn() {
    JobProcess process = rig.process();
    Optional<Instant> tenMinutesOn = Optional.of(rig.clock.instant().plus(Duration.ofMinutes(10)));
    rig.processor.does(
        _ -> {
          assertEquals(tenMinutesOn, process.protection.until());
          return new ProcessorOutcome.Passed();
        });

    process.turn();

    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
  }

  /** Waits until so many whole beats were given. */
  private void awaitBeats(int count) {
    long now = beats();
    CountDownLatch never = new CountDownLatch(1);
    while (beats() < now + count) {
      try {
        assertEquals(false, never.await(1, TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  private long beats() {
    return rig.life.calls().stream().filter("TaskProtection.protect"::equals).count();
  }
}
