package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountState;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.KillSwitch.Killed;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.processor.ProcessorOutcome.Passed;
import io.quaymaster.job.work.TurnOutcome.NoAccount;
import io.quaymaster.job.work.TurnOutcome.NoWork;
import io.quaymaster.job.work.TurnOutcome.Worked;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a worker takes up, and what becomes of account and message when nothing is to be done. */
class JobTurnTest {
  private final JobRig rig = new JobRig();

  private Worked worked() {
    return assertInstanceOf(Worked.class, rig.process().turn());
  }

  private List<AccountState> accounts() {
    return rig.accounts();
  }

  @Test
  void withoutAFreeAccountNoMessageIsTouched() {
    rig.accepted();
    rig.pool.lease();

    NoAccount none = assertInstanceOf(NoAccount.class, rig.process().turn());

    assertEquals(Optional.of(HandClock.NOON.plus(Duration.ofHours(3))), none.nextExpected());
    assertEquals(1, rig.queue.receive(10, Duration.ZERO).getFirst().receives());
  }

  @Test
  void withoutWorkTheAccountIsGivenBackAsItWas() {
    assertInstanceOf(NoWork.class, rig.process().turn());

    assertEquals(List.of(AccountState.AVAILABLE), accounts());
  }

  @Test
  void workerThatMustEndTakesNoMessage() {
    rig.accepted();
    WorkerStop stop = new WorkerStop();
    stop.handBack();

    assertInstanceOf(NoWork.class, rig.process().turn(stop));

    assertEquals(1, rig.queue.receive(10, Duration.ZERO).getFirst().receives());
    assertEquals(List.of(AccountState.AVAILABLE), accounts());
  }

  @Test
  void jobThatPassesIsOverAndItsAccountIsToBeCleaned() {
    rig.accepted();

    Worked worked = worked();

    assertEquals(new Worked(Optional.of(rig.job().id()), "over"), worked);
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
    assertEquals(List.of(AccountState.DIRTY), accounts());
    assertEquals(0, rig.queue.size());
    assertEquals(1, rig.lastComments().size());
    assertTrue(rig.lastComments().getFirst().contains("Job `reproduce-1` **passed**"));
  }

  @Test
  void messageThatNamesNoJobBecomesADeadLetter() {
    for (String body : List.of("hello", "0/1/reproduce/1", "42/17/reproduce/0", "42/17/Rep/1")) {
      rig.send(body);
      assertEquals(new Worked(Optional.empty(), "names no job"), worked());
      assertEquals(List.of(AccountState.AVAILABLE), accounts());
      for (int i = 0; i < 50; i++) {
        rig.clock.move(Duration.ofMinutes(1));
        rig.process().turn();
      }
      assertEquals(body, rig.queue.deadLetters().getLast().body());
      assertEquals(0, rig.queue.size());
    }
  }

  @Test
  void messageOfAnUnknownJobComesBackForAWhile() {
    JobId unknown = new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 9);
    rig.send(unknown.toString());

    assertEquals(new Worked(Optional.of(unknown), "unknown"), worked());

    assertEquals(List.of(AccountState.AVAILABLE), accounts());
    rig.clock.move(Duration.ofSeconds(30));
    assertEquals("unknown", worked().how());
  }

  @Test
  void secondMessageOfAJobInWorkComesBackWhenItsWorkerMayBeDead() {
    rig.accepted();
    rig.send(rig.job().id().toString());
    rig.pool.free("222222222222");
    rig.processor.does(
        _ -> {
          assertEquals("another worker is at it", worked().how());
          return new Passed();
        });

    worked();

    assertEquals(Set.of(AccountState.DIRTY, AccountState.AVAILABLE), Set.copyOf(accounts()));
    assertInstanceOf(NoWork.class, rig.process().turn());
    rig.clock.move(Duration.ofMinutes(5));
    assertEquals("over", worked().how());
    assertEquals(1, rig.lastComments().size());
    assertEquals(0, rig.queue.size());
  }

  @Test
  void jobThatIsOverGetsTheCommentThatItIsOwed() {
    rig.accepted();
    rig.jobs.replace(
        rig.job().ended(JobEnd.without(JobEnd.Kind.CANCELLED, "mona", rig.clock.instant())));

    assertEquals("over", worked().how());

    assertEquals(1, rig.lastComments().size());
    assertEquals(List.of(AccountState.AVAILABLE), accounts());
    assertEquals(0, rig.queue.size());
  }

  @Test
  void jobOfAWorkerThatDiedIsDoneByTheNext() {
    rig.accepted();
    rig.processor.does(
        _ -> {
          throw new Killed();
        });
    assertThrows(Killed.class, this::worked);
    rig.processor.ends(new Passed());
    rig.clock.move(Duration.ofMinutes(5));
    rig.pool.reaper.reap();
    rig.pool.clean("111111111111");

    worked();

    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
    assertEquals(1, rig.job().losses());
  }

  @Test
  void outageOfTheStoreLeavesTheAccountFreeForTheNextTurn() {
    rig.accepted();
    rig.life.breakNext("JobStore.find");

    assertThrows(IllegalStateException.class, this::worked);

    assertEquals(List.of(AccountState.AVAILABLE), accounts());
    rig.clock.move(Duration.ofMinutes(5));
    assertEquals("over", worked().how());
    assertInstanceOf(JobState.Ended.class, rig.job().state());
  }
}
