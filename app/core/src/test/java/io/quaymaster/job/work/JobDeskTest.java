package io.quaymaster.job.work;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolSamples;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.desk.BeatOutcome.Cancelled;
import io.quaymaster.job.desk.BeatOutcome.GoOn;
import io.quaymaster.job.desk.BeatOutcome.Lost;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.desk.TakeOutcome;
import io.quaymaster.job.desk.TakeOutcome.Busy;
import io.quaymaster.job.desk.TakeOutcome.Over;
import io.quaymaster.job.desk.TakeOutcome.Taken;
import io.quaymaster.job.desk.TakeOutcome.Unknown;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.memory.job.MemoryJobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class JobDeskTest {
  private final HandClock clock = new HandClock();
  private final MemoryJobStore jobs = new MemoryJobStore();
  private final JobDesk desk = new JobDesk(jobs, WorkTiming.DEFAULT, clock);
  private final JobId id = new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 1);
  private final Lease one = lease("one");
  private final Lease other = lease("other");

  static Lease lease(String name) {
    return new Lease(
        PoolSamples.lease(name),
        new AccountId("111111111111"),
        PoolSamples.POOL,
        new Fence(1),
        new Holder("worker-" + name),
        NOON,
        NOON.plus(Duration.ofHours(3)));
  }

  private void asked() {
    jobs.create(Job.queued(id, JobRig.BILLING, JobRig.POOL, "event 1", "mona", clock.instant()));
  }

  private Job job() {
    return jobs.find(id).orElseThrow();
  }

  private JobEnd passed() {
    return JobEnd.without(JobEnd.Kind.PASSED, "", clock.instant());
  }

  private void taken(Lease lease) {
    assertInstanceOf(Taken.class, desk.take(id, lease));
  }

  @Test
  void jobThatNobodyAskedForIsUnknown() {
    assertEquals(new Unknown(), desk.take(id, one));
    assertEquals(new Lost(), desk.beat(id, one));
  }

  @Test
  void jobThatWaitsIsTaken() {
    asked();

    Taken taken = assertInstanceOf(Taken.class, desk.take(id, one));

    assertEquals(job(), taken.job());
    assertEquals(one.account(), taken.job().runningUnder(one.id()).orElseThrow().account());
  }

  @Test
  void jobOfAWorkerThatLivesIsBusyUntilItHasBeenSilentForTooLong() {
    asked();
    taken(one);
    clock.move(Duration.ofMinutes(4));
    assertEquals(new GoOn(), desk.beat(id, one));

    assertEquals(new Busy(NOON.plus(Duration.ofMinutes(9))), desk.take(id, other));
    assertEquals(new GoOn(), desk.beat(id, one));
  }

  @Test
  void jobOfASilentWorkerIsTakenOverAndTheFirstOneChangesNothing() {
    asked();
    taken(one);
    clock.move(Duration.ofMinutes(5));

    taken(other);

    assertEquals(1, job().losses());
    assertEquals(new Lost(), desk.beat(id, one));
    assertEquals(Optional.empty(), desk.end(id, one, passed()));
    assertEquals(Optional.empty(), desk.handBack(id, one, "x"));
    assertEquals(Optional.empty(), desk.failed(id, one));
    assertTrue(job().runningUnder(other.id()).isPresent());
  }

  @Test
  void jobThatLostThreeWorkersIsGivenUp() {
    asked();
    for (String worker : List.of("a", "b", "c")) {
      taken(lease(worker));
      clock.move(Duration.ofMinutes(5));
    }

    Over over = assertInstanceOf(Over.class, desk.take(id, other));

    JobEnd end = assertInstanceOf(JobState.Ended.class, over.job().state()).end();
    assertEquals(JobEnd.Kind.LOST, end.kind());
    assertEquals("3 workers were lost at it or could not do it", end.reason());
  }

  @Test
  void failuresCountAsLostWorkers() {
    asked();
    for (int losses = 1; losses <= 2; losses++) {
      taken(one);
      assertEquals(losses, desk.failed(id, one).orElseThrow().losses());
    }
    taken(one);

    assertEquals(false, desk.failed(id, one).orElseThrow().open());
    assertInstanceOf(Over.class, desk.take(id, other));
  }

  @Test
  void whatIsHandedBackWaitsAgainAndLosesNothing() {
    asked();
    taken(one);

    Job back = desk.handBack(id, one, "its worker had to end").orElseThrow();

    assertEquals(new JobState.Queued(NOON, "its worker had to end"), back.state());
    assertEquals(0, back.losses());
    taken(other);
  }

  @Test
  void workerHearsThatItsJobIsCancelledAndThatItIsOver() {
    asked();
    taken(one);
    jobs.replace(job().cancelled("hubot", clock.instant()));

    assertEquals(new Cancelled("hubot"), desk.beat(id, one));
    assertTrue(desk.end(id, one, passed()).isPresent());
    assertEquals(new Lost(), desk.beat(id, one));
  }

  @Test
  void cancelledJobDoesNotRunAgainWhenItsWorkerGoesOrIsLost() {
    asked();
    taken(one);
    jobs.replace(job().cancelled("hubot", clock.instant()));
    clock.move(Duration.ofMinutes(5));

    Over over = assertInstanceOf(Over.class, desk.take(id, other));

    JobEnd end = assertInstanceOf(JobState.Ended.class, over.job().state()).end();
    assertEquals(JobEnd.Kind.CANCELLED, end.kind());
    assertEquals("hubot did not want it any more", end.reason());
  }

  @Test
  void cancelledJobThatIsHandedBackIsOver() {
    asked();
    taken(one);
    jobs.replace(job().cancelled("hubot", clock.instant()));

    assertEquals(false, desk.handBack(id, one, "x").orElseThrow().open());
  }

  @Test
  void ofManyWorkersOneTakesTheJob() throws Exception {
    asked();
    List<Callable<TakeOutcome>> takers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Lease lease = lease("w" + (char) ('a' + i));
      takers.add(() -> desk.take(id, lease));
    }

    List<TakeOutcome> outcomes = Race.of(takers);

    assertEquals(1, outcomes.stream().filter(Taken.class::isInstance).count());
    assertEquals(15, outcomes.stream().filter(Busy.class::isInstance).count());
  }

  @Test
  void whoLosesOneRaceAgainstASignOfLifeStillEndsTheJob() {
    asked();
    taken(one);
    Racing racing = new Racing(jobs);
    JobDesk slow = new JobDesk(racing, WorkTiming.DEFAULT, clock);
    racing.before(() -> assertEquals(new GoOn(), desk.beat(id, one)));

    assertTrue(slow.end(id, one, passed()).isPresent());
  }

  @Test
  void whoIsOvertakenBetweenReadAndWriteChangesNothing() {
    asked();
    taken(one);
    Racing racing = new Racing(jobs);
    JobDesk slow = new JobDesk(racing, WorkTiming.DEFAULT, clock);
    Instant over = NOON.plus(Duration.ofMinutes(5));
    racing.before(
        () -> {
          clock.moveTo(over);
          taken(other);
        });

    assertEquals(Optional.empty(), slow.end(id, one, passed()));
    assertTrue(job().runningUnder(other.id()).isPresent());
  }
}
