package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.request.RequestOutcome.Accepted;
import io.quaymaster.job.request.RequestOutcome.Later;
import io.quaymaster.job.request.RequestOutcome.Rejected;
import io.quaymaster.job.request.RequestOutcome.Standing;
import io.quaymaster.job.work.JobRig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class JobRequestsTest {
  private final JobRig rig = new JobRig();

  private RequestOutcome request(String name, String cause) {
    return rig.process().requests().request(JobRig.request(name, cause));
  }

  private RequestOutcome reproduce(String cause) {
    return request("reproduce", cause);
  }

  private Rejected rejected() {
    Rejected rejected = assertInstanceOf(Rejected.class, reproduce("event 1"));
    assertEquals(List.of(), rig.jobs.of(JobRig.BILLING.id(), JobRig.ISSUE));
    assertEquals(List.of(), rig.comments());
    assertEquals(0, rig.queue.size());
    return rejected;
  }

  private void over(Job job) {
    rig.jobs.replace(job.ended(JobEnd.without(JobEnd.Kind.CANCELLED, "x", rig.clock.instant())));
  }

  @Test
  void jobIsAcknowledgedAndPutIntoItsQueue() {
    Accepted accepted = assertInstanceOf(Accepted.class, reproduce("event 1"));

    Job job = accepted.job();
    assertEquals("42/17/reproduce/1", job.id().toString());
    assertEquals(new JobState.Queued(HandClock.NOON, ""), job.state());
    assertEquals("mona", job.by());
    assertEquals(
        List.of(
            """
            <!-- quaymaster:job:reproduce:1 -->
            Job `reproduce-1` of mona is accepted. It is next; an account is free.

            `/job cancel` stops it.\
            """),
        rig.comments());
    var message = rig.queue.receive(1, Duration.ZERO).getFirst();
    assertEquals(job.id(), JobId.read(message.body()).orElseThrow());
    assertEquals("42", message.group());
  }

  @Test
  void sameCauseAgainIsTheSameJob() {
    Job first = assertInstanceOf(Accepted.class, reproduce("event 1")).job();

    assertEquals(new Accepted(first), reproduce("event 1"));

    assertEquals(1, rig.queue.size());
    assertEquals(1, rig.comments().size());
  }

  @Test
  void sameCauseAgainIsTheSameJobAlsoWhenItIsOver() {
    over(assertInstanceOf(Accepted.class, reproduce("event 1")).job());

    assertEquals(rig.job(), assertInstanceOf(Accepted.class, reproduce("event 1")).job());
    assertEquals(1, rig.queue.size());
  }

  @Test
  void oneCauseMayAskForJobsOfSeveralNames() {
    rig.configure(false, Map.of("reproduce", "sandbox", "trace", "sandbox"));
    assertInstanceOf(Accepted.class, reproduce("event 1"));

    assertEquals(
        "42/17/trace/1",
        assertInstanceOf(Accepted.class, request("trace", "event 1")).job().id().toString());
  }

  @Test
  void openJobStandsForOtherCauses() {
    Job first = assertInstanceOf(Accepted.class, reproduce("event 1")).job();

    assertEquals(new Standing(first), reproduce("event 2"));
    assertEquals(1, rig.queue.size());
  }

  @Test
  void nextJobOfANameHasTheNextNumberThoughOlderOnesHaveExpired() {
    over(assertInstanceOf(Accepted.class, reproduce("event 1")).job());
    over(assertInstanceOf(Accepted.class, reproduce("event 2")).job());
    JobRig later = new JobRig();
    later.jobs.create(rig.job(2));

    RequestOutcome outcome =
        later.process().requests().request(JobRig.request("reproduce", "event 3"));

    assertEquals(3, assertInstanceOf(Accepted.class, outcome).job().id().number());
  }

  @Test
  void ofManyCausesAtOnceOneMakesTheJob() throws Exception {
    List<Callable<RequestOutcome>> takers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String cause = "event " + i;
      takers.add(() -> reproduce(cause));
    }

    List<RequestOutcome> outcomes = Race.of(takers);

    assertEquals(1, outcomes.stream().filter(Accepted.class::isInstance).count());
    assertEquals(7, outcomes.stream().filter(Standing.class::isInstance).count());
    assertEquals(1, rig.comments().size());
    assertEquals(1, rig.queue.size());
  }

  @Test
  void jobThatNobodyConfiguredIsRejectedWithThoseThatAre() {
    rig.configure(false, Map.of("trace", "sandbox"));

    assertEquals(
        new Rejected(
            "no job 'reproduce' is configured; there are trace", "Configure it, then ask again."),
        rejected());
  }

  @Test
  void repositoryWithoutJobsSaysSo() {
    rig.configure(false, Map.of());

    assertEquals("no job 'reproduce' is configured; the repository has none", rejected().reason());
  }

  @Test
  void poolThatIsNotSetUpIsRejectedWithThoseThatAre() {
    rig.configure(false, Map.of("reproduce", "gpu"));

    assertEquals(
        "job 'reproduce' wants pool 'gpu', which is not set up; there are sandbox",
        rejected().reason());
  }

  @Test
  void observedExcludedAndMisconfiguredRepositoriesAreRejected() {
    rig.configure(true, Map.of("reproduce", "sandbox"));
    assertEquals("this repository is only observed", rejected().reason());

    rig.config(new ConfigOutcome.Excluded("acme/billing is excluded"));
    assertEquals("no job is run here: acme/billing is excluded", rejected().reason());

    ConfigProblem problem = new ConfigProblem("quaymaster.yml", 3, 5, "jobs", "must be a map");
    rig.config(new ConfigOutcome.Invalid(List.of(problem)));
    assertEquals(
        "the configuration does not validate: quaymaster.yml:3:5 jobs: must be a map",
        rejected().reason());
  }

  @Test
  void pausedJobWaitsUnacknowledgedAndGoesOnWhenThePauseEnds() {
    rig.pause();

    Later later = assertInstanceOf(Later.class, reproduce("event 1"));
    assertEquals("paused by mona: audit", later.reason());
    assertEquals(List.of(), rig.comments());
    assertEquals(0, rig.queue.size());

    rig.resume();
    rig.clock.moveTo(later.until());
    assertInstanceOf(Accepted.class, reproduce("event 1"));
    assertEquals(1, rig.queue.size());
  }

  @Test
  void requestIsToBeMadeAgainWhileAnotherExecutorIsAtIt() {
    rig.pause();
    Later later = assertInstanceOf(Later.class, reproduce("event 1"));

    assertEquals(later.until(), assertInstanceOf(Later.class, reproduce("event 1")).until());
  }

  @Test
  void poolThatIsGoneAfterTheAcknowledgementEndsTheJobAndSaysSoThere() {
    JobQueuesThatGo queues = new JobQueuesThatGo();
    rig.queues = queues;

    Rejected rejected = assertInstanceOf(Rejected.class, reproduce("event 1"));

    assertEquals("pool sandbox has no queue", rejected.reason());
    assertEquals(JobEnd.Kind.REFUSED, rig.end().kind());
    assertEquals(2, rig.comments().size());
    assertTrue(rig.lastComments().getFirst().contains("was **not run**"));
    assertEquals(rejected, reproduce("event 1"));
  }

  @Test
  void jobThatIsOverBeforeItIsInItsQueueGetsItsLastCommentAndNoMessage() {
    rig.pause();
    reproduce("event 1");
    over(rig.job());
    rig.resume();
    rig.clock.move(Duration.ofMinutes(20));

    reproduce("event 1");

    assertEquals(0, rig.queue.size());
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void outageOfTheStoreIsTheAskersToRepeat() {
    rig.life.breakNext("JobStore.create");

    assertThrows(IllegalStateException.class, () -> reproduce("event 1"));

    assertInstanceOf(Accepted.class, reproduce("event 1"));
  }
}
