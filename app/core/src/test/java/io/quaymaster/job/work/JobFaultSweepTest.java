package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountState;
import io.quaymaster.fixture.KillSwitch.Killed;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.processor.ProcessorOutcome.Passed;
import io.quaymaster.job.request.CancelOutcome;
import io.quaymaster.job.request.RequestOutcome;
import io.quaymaster.memory.MemoryMessageQueue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A job from its request to its last comment, with the process killed before and after each call
 * that leaves it. What a process had in its memory dies with it.
 */
class JobFaultSweepTest {
  private static final int PATIENCE = 60;
  private static final Duration SILENCE = Duration.ofMinutes(6);

  private static JobRig rig() {
    JobRig rig = new JobRig();
    rig.pool.free("222222222222");
    rig.pool.free("333333333333");
    rig.pool.free("444444444444");
    rig.processor.does(
        execution -> {
          execution.output().line("it fails");
          return new Passed();
        });
    return rig;
  }

  /** Tries until it succeeds, as queues do: what dies comes again, and the dead are reaped. */
  private static void until(JobRig rig, Supplier<Boolean> done) {
    for (int i = 0; i < PATIENCE; i++) {
      try {
        if (done.get()) {
          return;
        }
      } catch (Killed e) {
        rig.clock.move(SILENCE);
        rig.pool.reaper.reap();
      }
    }
    throw new AssertionError("it comes to no end");
  }

  private static void request(JobRig rig) {
    until(
        rig,
        () ->
            switch (rig.process().requests().request(JobRig.request("reproduce", "event 1"))) {
              case RequestOutcome.Accepted _ -> true;
              case RequestOutcome.Later(_, var when, _) -> {
                rig.clock.moveTo(when);
                yield false;
              }
              case RequestOutcome.Standing _, RequestOutcome.Rejected _ ->
                  throw new AssertionError("the request is not taken");
            });
  }

  private static void work(JobRig rig) {
    until(
        rig,
        () -> {
          if (rig.queue.size() == 0) {
            return true;
          }
          if (rig.process().turn() instanceof TurnOutcome.NoWork) {
            rig.clock.move(Duration.ofMinutes(1));
          }
          return false;
        });
  }

  private static void cancel(JobRig rig) {
    until(
        rig,
        () ->
            switch (rig.process().cancellation().cancel(rig.job().id(), "mona")) {
              case CancelOutcome.Cancelled _,
                  CancelOutcome.Stopping _,
                  CancelOutcome.NothingOpen _ ->
                  true;
            });
  }

  /** What was put off is done, as the work queue brings it. */
  private static void later(JobRig rig) {
    until(
        rig,
        () -> {
          if (rig.deferred.size() + rig.work.size() == 0) {
            return true;
          }
          if (!rig.process().later()) {
            rig.clock.move(Duration.ofMinutes(1));
          }
          return false;
        });
  }

  /** As long as GitHub is away, it is tried again and again. */
  private static void outage(JobRig rig, int tries) {
    for (int i = 0; i < tries; i++) {
      until(
          rig,
          () -> {
            rig.clock.move(Duration.ofMinutes(15));
            return rig.process().later();
          });
    }
    rig.life.mend();
  }

  private static void assertOverOnce(JobRig rig, JobEnd.Kind how, String where) {
    assertTrue(
        rig.job().state() instanceof JobState.Ended(var end) && end.kind() == how,
        () -> rig.job().state() + " " + where);
    assertEquals(1, rig.lastComments().size(), where);
    assertEquals(2, rig.comments().size(), where);
    assertTrue(rig.comments().getFirst().contains("is accepted"), where);
    for (MemoryMessageQueue queue : List.of(rig.queue, rig.deferred, rig.work)) {
      assertEquals(0, queue.size(), where);
      assertEquals(List.of(), queue.deadLetters(), where);
    }
    assertTrue(
        Set.of(AccountState.AVAILABLE, AccountState.DIRTY).containsAll(rig.accounts()),
        () -> rig.accounts() + " " + where);
  }

  private static void sweep(Consumer<JobRig> story, JobEnd.Kind how, String... mustCall) {
    JobRig clean = rig();
    story.accept(clean);
    assertOverOnce(clean, how, "clean");
    List<String> calls = clean.life.calls();
    assertTrue(calls.containsAll(List.of(mustCall)), calls::toString);

    for (int call = 1; call <= calls.size(); call++) {
      for (boolean after : List.of(false, true)) {
        JobRig rig = rig();
        rig.life.arm(call, after);
        story.accept(rig);
        assertOverOnce(rig, how, (after ? "after " : "before ") + call + " of " + calls);
      }
    }
  }

  @Test
  void jobKilledAroundAnyCallIsAcknowledgedOnceAndEndsOnce() {
    sweep(
        rig -> {
          request(rig);
          work(rig);
          later(rig);
        },
        JobEnd.Kind.PASSED,
        "FeedbackHost.writeComment",
        "MessageQueue.send",
        "Leases.acquire",
        "Leases.begin",
        "JobSessions.issue",
        "Processor.process",
        "JobResults.put",
        "Leases.release",
        "MessageQueue.complete");
  }

  @Test
  void refusedJobKilledAroundAnyCallEndsOnceAndUsesNoAccount() {
    sweep(
        rig -> {
          rig.processor.objects("no such script");
          request(rig);
          work(rig);
          later(rig);
        },
        JobEnd.Kind.REFUSED,
        "Processor.check",
        "Leases.giveBack",
        "MessageQueue.complete");
  }

  @Test
  void cancelledJobKilledAroundAnyCallEndsOnce() {
    sweep(
        rig -> {
          request(rig);
          cancel(rig);
          work(rig);
          later(rig);
        },
        JobEnd.Kind.CANCELLED,
        "MessageQueue.complete");
  }

  @Test
  void jobKilledAroundAnyCallWhileGitHubIsAwayGetsItsLastCommentOnce() {
    sweep(
        rig -> {
          request(rig);
          rig.gitHubIsAway();
          work(rig);
          outage(rig, 3);
          later(rig);
        },
        JobEnd.Kind.PASSED,
        "MessageQueue.send",
        "FeedbackHost.writeComment",
        "MessageQueue.complete");
  }
}
