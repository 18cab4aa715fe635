package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.AccountState;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.work.TurnOutcome.Worked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a job meets before the account is touched. */
class PreparationTest {
  private final JobRig rig = new JobRig();

  private String turn() {
    return assertInstanceOf(Worked.class, rig.process().turn()).how();
  }

  private void assertUntouched() {
    assertEquals(List.of(AccountState.AVAILABLE), rig.accounts());
    assertEquals(List.of(), rig.processor.done());
  }

  private void assertRefused(String reason) {
    assertEquals(JobEnd.Kind.REFUSED, rig.end().kind());
    assertEquals(reason, rig.end().reason());
    assertUntouched();
    assertEquals(0, rig.queue.size());
    assertEquals(1, rig.lastComments().size());
  }

  /** It waits in its queue, and nobody lost anything. */
  private void assertWaits(String note) {
    assertEquals(new JobState.Queued(rig.clock.instant(), note), rig.job().state());
    assertEquals(0, rig.job().losses());
    assertEquals(1, rig.queue.size());
    assertEquals(List.of(), rig.lastComments());
  }

  @Test
  void whatCanNotBeDoneIsRefusedBeforeTheAccountIsTouched() {
    rig.accepted();
    rig.processor.objects("no template in the issue");
    turn();
    assertRefused("no template in the issue");
  }

  @Test
  void repositoryWithoutCommitsIsRefused() {
    rig.accepted();
    rig.host.empty(JobRig.BILLING);
    turn();
    assertRefused("the repository has no commit");
  }

  @Test
  void issueThatIsGoneIsRefused() {
    rig.accepted();
    rig.host.remove(JobRig.BILLING, JobRig.ISSUE);
    turn();
    assertRefused("the issue is not there any more");
  }

  @Test
  void jobThatIsNoLongerConfiguredIsRefused() {
    rig.accepted();
    rig.configure(false, Map.of("other", "sandbox"));
    turn();
    assertRefused("job 'reproduce' is not configured at commit " + "a".repeat(40));
  }

  @Test
  void repositoryThatIsExcludedOrMisconfiguredMeanwhileIsRefused() {
    rig.accepted();
    rig.config(new ConfigOutcome.Excluded("acme/billing is excluded"));
    turn();
    assertRefused("acme/billing is excluded");
  }

  @Test
  void configurationThatDoesNotValidateIsRefused() {
    rig.accepted();
    rig.config(new ConfigOutcome.Invalid(List.of(problem())));
    turn();
    assertRefused("the configuration does not validate: " + problem());
  }

  static ConfigProblem problem() {
    return new ConfigProblem(
        ".github/quaymaster.yml", 3, 5, "jobs.reproduce.run", "must be a list");
  }

  @Test
  void doorThatGitHubClosesIsARefusalWithItsText() {
    rig.accepted();
    rig.calls.failBefore(
        "issue",
        () -> new HostException.Refused(Reason.FORBIDDEN, "no permission", Optional.empty()));
    turn();
    assertRefused("no permission");
  }

  @Test
  void workerThatMustEndWhileItPreparesGivesTheAccountBackUnused() {
    rig.accepted();
    WorkerStop stop = new WorkerStop();
    rig.calls.meanwhile("issue", () -> stop.handBack());

    rig.process().turn(stop);

    assertUntouched();
    assertWaits("its worker had to end");
  }

  @Test
  void limitOfGitHubIsWaitedOutWithoutTheAccount() {
    rig.accepted();
    var until = rig.clock.instant().plus(Duration.ofMinutes(40));
    rig.calls.failBefore("head", () -> new MustWait("the hour is used up", until));

    assertEquals("the hour is used up", turn());

    assertUntouched();
    assertWaits("the hour is used up");
    assertEquals(List.of(), rig.queue.receive(1, Duration.ZERO));
    rig.clock.moveTo(until);
    assertEquals("over", turn());
  }

  @Test
  void outageOfGitHubIsTriedAgainSoonWithoutTheAccount() {
    rig.accepted();
    rig.calls.failBefore("issue", () -> new Unavailable("502"));

    assertEquals("502", turn());

    assertUntouched();
    assertWaits("502");
    rig.clock.move(Duration.ofSeconds(30));
    assertEquals("over", turn());
  }

  @Test
  void defectWhilePreparingIsTriedThreeTimesAndTouchesNoAccount() {
    rig.accepted();
    for (int i = 0; i < 3; i++) {
      rig.calls.failBefore("head", () -> new IllegalStateException("a bug"));
      turn();
      assertUntouched();
      rig.clock.move(Duration.ofSeconds(30));
    }

    assertEquals(JobEnd.Kind.LOST, rig.end().kind());
    assertEquals(1, rig.lastComments().size());
    assertEquals(0, rig.queue.size());
  }
}
