package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.work.JobRig;
import io.quaymaster.job.work.TurnOutcome.Worked;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A job's last comment while the code host is away, limits us or refuses it. */
class LastCommentsTest {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final JobRig rig = new JobRig();

  private Job ended(Job job) {
    Job over = job.ended(JobEnd.without(JobEnd.Kind.CANCELLED, "mona", rig.clock.instant()));
    rig.jobs.replace(over);
    return over;
  }

  private LastComments.Written write(Job job) {
    return rig.process().lastComments().write(job);
  }

  private long tries() {
    return rig.life.calls().stream().filter("FeedbackHost.findComment"::equals).count();
  }

  private RunKey run() {
    return new RunKey(LastComments.KIND, rig.job().id().toString());
  }

  /** Moves the clock on and has the queues do what is due. */
  private void pass(Duration time, Duration step) {
    for (Instant end = rig.clock.instant().plus(time); rig.clock.instant().isBefore(end); ) {
      rig.clock.move(step);
      while (rig.process().later()) {
        assertEquals(1, rig.deferred.size() + rig.work.size() + rig.lastComments().size());
      }
    }
  }

  @Test
  void outageOfDaysIsWaitedOutAndThenOneCommentIsWritten() {
    rig.accepted();
    rig.gitHubIsAway();

    assertTrue(
        assertInstanceOf(Worked.class, rig.process().turn()).how().contains("comment waits"));
    assertEquals(0, rig.queue.size(), "no worker needs an account to come back to it");
    long before = tries();
    pass(Duration.ofDays(3), Duration.ofMinutes(1));
    long tries = tries() - before;
    assertTrue(tries > 3 * 24 * 4 && tries < 3 * 24 * 4 * 2, tries + " tries in three days");
    assertEquals(0, rig.lastComments().size());

    rig.life.mend();
    pass(LONGEST.multipliedBy(2), Duration.ofMinutes(1));

    assertEquals(1, rig.lastComments().size());
    assertEquals(0, rig.deferred.size() + rig.work.size());
  }

  @Test
  void firstTriesDuringAnOutageAreSoonAndFurtherOnesQuarterOfAnHourApart() {
    Job over = ended(rig.accepted());
    rig.gitHubIsAway();

    Instant first = assertInstanceOf(LastComments.Written.Later.class, write(over)).until();
    assertTrue(!first.isAfter(rig.clock.instant().plusSeconds(2)), first::toString);
    pass(Duration.ofHours(2), Duration.ofSeconds(10));

    RunOutcome now = rig.process().waitingComments().resume(run());
    Instant next = assertInstanceOf(RunOutcome.Waiting.class, now).until();
    assertTrue(!next.isAfter(rig.clock.instant().plus(LONGEST)), next::toString);
  }

  @Test
  void jobCancelledWhileGitHubIsAwayIsCancelledAtOnceAndSaysSoLater() {
    Job job = rig.accepted();
    rig.gitHubIsAway();

    assertInstanceOf(
        CancelOutcome.Cancelled.class, rig.process().cancellation().cancel(job.id(), "mona"));
    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    rig.life.mend();
    rig.putOffIsDone();

    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void limitOfTheHostIsKeptTo() {
    Job over = ended(rig.accepted());
    Instant until = rig.clock.instant().plus(Duration.ofMinutes(40));
    rig.life.breakAll("FeedbackHost.findComment", () -> new MustWait("a limit", until));

    assertEquals(new LastComments.Written.Later(until, "a limit"), write(over));
    rig.life.mend();
    pass(Duration.ofMinutes(39), Duration.ofMinutes(1));
    assertEquals(0, rig.lastComments().size());
    pass(Duration.ofMinutes(2), Duration.ofMinutes(1));
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void commentOfAnIssueThatIsGoneIsOwedToNobody() {
    Job over = ended(rig.accepted());
    refuses(Reason.NOT_FOUND);

    assertEquals(new LastComments.Written.Yes(), write(over));

    assertEquals(
        Optional.of("none: the issue is gone"),
        rig.runs.find(run()).orElseThrow().output("comment", "comment"));
  }

  @Test
  void refusedCommentIsWrittenWhenAPersonTakesItsRunUp() {
    Job over = ended(rig.accepted());
    refuses(Reason.FORBIDDEN);
    assertEquals(new LastComments.Written.Yes(), write(over));
    assertEquals(0, rig.lastComments().size() + rig.deferred.size());
    rig.life.mend();

    assertInstanceOf(
        RunOutcome.Failed.class, rig.process().waitingComments().resume(run()), "no message does");
    assertInstanceOf(RunOutcome.Finished.class, rig.process().waitingComments().takeUp(run()));

    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void messageOfTheJobStaysWhenNothingElseWouldBringTheCommentBack() {
    rig.accepted();
    ended(rig.job());
    rig.gitHubIsAway();
    rig.life.breakNext("MessageQueue.send");

    assertThrows(IllegalStateException.class, () -> rig.process().turn());

    assertEquals(1, rig.queue.size());
    assertEquals(0, rig.deferred.size());
  }

  private void refuses(Reason reason) {
    rig.life.breakAll(
        "FeedbackHost.findComment", () -> new Refused(reason, "no", Optional.empty()));
  }
}
