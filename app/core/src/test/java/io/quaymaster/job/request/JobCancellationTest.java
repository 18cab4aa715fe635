package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.wish.JobWish;
import io.quaymaster.event.wish.WishAnswer;
import io.quaymaster.event.wish.WishAnswer.Denied;
import io.quaymaster.event.wish.WishAnswer.Granted;
import io.quaymaster.event.wish.WishAnswer.NotYet;
import io.quaymaster.fixture.Race;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.request.CancelOutcome.Cancelled;
import io.quaymaster.job.request.CancelOutcome.NothingOpen;
import io.quaymaster.job.request.CancelOutcome.Stopping;
import io.quaymaster.job.work.JobRig;
import io.quaymaster.job.work.Racing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cancelling, and wishes that are taken back. */
class JobCancellationTest {
  private final JobRig rig = new JobRig();

  private CancelOutcome cancel(Job job) {
    return rig.process().cancellation().cancel(job.id(), "hubot");
  }

  private Job begun(Job job) {
    rig.jobs.replace(job.begun(rig.pool.lease(), rig.clock.instant()));
    return rig.job();
  }

  private WishAnswer wish(String job, String cause) {
    return rig.process()
        .wishes()
        .wish(new JobWish(JobRig.BILLING, JobRig.ISSUE, job, "mona", cause));
  }

  private boolean withdraw() {
    return rig.process().wishes().withdraw(JobRig.BILLING, JobRig.ISSUE, "reproduce", "mona");
  }

  @Test
  void jobThatWaitsIsOverAtOnceAndSaysSoOnce() {
    Job job = rig.accepted();

    assertInstanceOf(Cancelled.class, cancel(job));
    assertInstanceOf(Cancelled.class, cancel(job));

    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    assertEquals("hubot did not want it any more", rig.end().reason());
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void jobThatRunsIsToldToStopByTheFirstWhoSaysSo() {
    Job job = begun(rig.accepted());

    assertInstanceOf(Stopping.class, cancel(job));
    assertInstanceOf(Stopping.class, rig.process().cancellation().cancel(job.id(), "mona"));

    assertEquals(Optional.of("hubot"), ((JobState.Running) rig.job().state()).cancelledBy());
  }

  @Test
  void jobThatIsOverOrUnknownIsNotCancelled() {
    Job job = rig.accepted();
    rig.process().turn();

    assertEquals(new NothingOpen(), cancel(job));
    JobId unknown = new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 9);
    assertEquals(new NothingOpen(), rig.process().cancellation().cancel(unknown, "mona"));
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
  }

  @Test
  void jobThatBeginsBetweenReadAndWriteIsStoppedThroughItsWorker() {
    Job job = rig.accepted();
    Racing racing = new Racing(rig.jobs);
    racing.before(() -> begun(job));

    CancelOutcome outcome =
        new JobCancellation(racing, rig.process().lastComments(), rig.clock)
            .cancel(job.id(), "hubot");

    assertInstanceOf(Stopping.class, outcome);
  }

  @Test
  void ofManyWhoCancelAtOnceAllAreHeardAndOneCommentIsWritten() throws Exception {
    Job job = rig.accepted();
    List<Callable<CancelOutcome>> all =
        Stream.generate(() -> (Callable<CancelOutcome>) () -> cancel(job)).limit(8).toList();

    List<CancelOutcome> outcomes = Race.of(all);

    assertTrue(outcomes.stream().allMatch(Cancelled.class::isInstance), outcomes::toString);
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void openJobHasNoLastComment() {
    Job job = rig.accepted();
    assertThrows(IllegalArgumentException.class, () -> rig.process().lastComments().write(job));
  }

  @Test
  void wishIsGrantedAndStandsWhileItsJobIsOpen() {
    assertEquals(new Granted("job reproduce-1 is asked for"), wish("reproduce", "rule 1"));
    assertEquals(new Granted("job reproduce-1 is asked for"), wish("reproduce", "rule 1"));
    assertEquals(new Granted("job reproduce-1 is open already"), wish("reproduce", "rule 2"));
  }

  @Test
  void wishThatCanNotBeIsDenied() {
    assertEquals(
        new Denied("'Not a name' is not the name of a job", "Correct the rule."),
        wish("Not a name", "rule 1"));
    assertInstanceOf(Denied.class, wish("trace", "rule 1"));
  }

  @Test
  void wishWaitsWhileItsRepositoryIsPaused() {
    rig.pause();

    assertInstanceOf(NotYet.class, wish("reproduce", "rule 1"));
  }

  @Test
  void wishThatIsTakenBackEndsAJobThatWaits() {
    wish("reproduce", "rule 1");

    assertTrue(withdraw());

    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    assertEquals(1, rig.lastComments().size());
    assertFalse(withdraw());
  }

  @Test
  void wishThatIsTakenBackLetsAJobThatHasBegunGoOn() {
    wish("reproduce", "rule 1");
    Job job = begun(rig.job());

    assertFalse(withdraw());

    assertEquals(job, rig.job());
    assertEquals(new NothingOpen(), rig.process().cancellation().withdraw(job.id(), "mona"));
  }
}
