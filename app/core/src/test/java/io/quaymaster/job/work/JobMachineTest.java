package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Lease;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.desk.BeatOutcome;
import io.quaymaster.job.desk.JobDesk;
import io.quaymaster.job.desk.TakeOutcome;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.memory.job.MemoryJobStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever several workers do to one job in whatever order, with clocks that jump. */
class JobMachineTest {
  private static final List<Lease> WORKERS =
      List.of(JobDeskTest.lease("a"), JobDeskTest.lease("b"), JobDeskTest.lease("c"));

  enum Act {
    TAKE,
    BEAT,
    END,
    HAND_BACK,
    FAIL,
    CANCEL
  }

  /** One worker does something, some time after the one before; clocks also go back. */
  record Turn(int worker, Act act, int minutes) {
    Lease lease() {
      return WORKERS.get(worker);
    }
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return Combinators.combine(
            Arbitraries.integers().between(0, WORKERS.size() - 1),
            Arbitraries.of(Act.class),
            Arbitraries.of(0, 0, 0, 1, 4, 5, 30, -1, -10))
        .as(Turn::new)
        .list()
        .ofMaxSize(80);
  }

  private HandClock clock = new HandClock();
  private MemoryJobStore jobs = new MemoryJobStore();
  private JobDesk desk = new JobDesk(jobs, WorkTiming.DEFAULT, clock);
  private final JobId id = new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 1);

  private Job job() {
    return jobs.find(id).orElseThrow();
  }

  private boolean has(Lease lease) {
    return job().runningUnder(lease.id()).isPresent();
  }

  @Property(tries = 2_000)
  void atMostOneWorkerMayEndAJobAndAnEndIsFinal(@ForAll("turns") List<Turn> turns) {
    clock = new HandClock();
    jobs = new MemoryJobStore();
    desk = new JobDesk(jobs, WorkTiming.DEFAULT, clock);
    jobs.create(Job.queued(id, JobRig.BILLING, JobRig.POOL, "event 1", "mona", clock.instant()));
    Optional<JobState> end = Optional.empty();
    for (Turn turn : turns) {
      Job before = job();
      clock.move(Duration.ofMinutes(turn.minutes()));
      boolean had = has(turn.lease());

      boolean heard = act(turn);

      Job after = job();
      assertTrue(WORKERS.stream().filter(this::has).count() <= 1, "two workers have it: " + after);
      assertTrue(had || !heard || turn.act() == Act.TAKE, "not its worker was heard: " + turn);
      assertTrue(after.losses() <= 3, () -> "lost " + after.losses() + " workers");
      assertEquals(
          after.equals(before), after.revision() == before.revision(), "a change is a revision");
      if (!heard && turn.act() != Act.TAKE) {
        assertEquals(before, after, "who is not heard changes nothing");
      }
      end.ifPresent(state -> assertEquals(state, after.state(), "an end is final"));
      end = Optional.of(after.state()).filter(JobState.Ended.class::isInstance);
    }
  }

  /** True when the worker is told that it had, or has, the job; a cancellation is nobody's. */
  private boolean act(Turn turn) {
    return switch (turn.act()) {
      case TAKE -> desk.take(id, turn.lease()) instanceof TakeOutcome.Taken;
      case BEAT -> !(desk.beat(id, turn.lease()) instanceof BeatOutcome.Lost);
      case END ->
          desk.end(
                  id,
                  turn.lease(),
                  JobEnd.without(JobEnd.Kind.PASSED, turn.lease().id().value(), clock.instant()))
              .isPresent();
      case HAND_BACK -> desk.handBack(id, turn.lease(), "x").isPresent();
      case FAIL -> desk.failed(id, turn.lease()).isPresent();
      case CANCEL -> has(turn.lease()) && jobs.replace(job().cancelled("mona", clock.instant()));
    };
  }
}
