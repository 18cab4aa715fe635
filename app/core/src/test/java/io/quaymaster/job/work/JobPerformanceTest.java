package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.processor.Artifacts;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.TurnOutcome.Worked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a job that was taken up comes to its end, or goes back. */
@Timeout(90)
class JobPerformanceTest {
  private final JobRig rig = new JobRig();

  private String turn() {
    return assertInstanceOf(Worked.class, rig.process().turn()).how();
  }

  private void assertUntouched() {
    assertEquals(List.of(AccountState.AVAILABLE), rig.accounts());
    assertEquals(List.of(), rig.processor.done());
  }

  private void assertToBeCleaned() {
    assertEquals(List.of(AccountState.DIRTY), rig.accounts());
  }

  /** It waits in its queue, and nobody lost anything. */
  private void assertWaits(String note) {
    assertEquals(new JobState.Queued(rig.clock.instant(), note), rig.job().state());
    assertEquals(0, rig.job().losses());
    assertEquals(1, rig.queue.size());
    assertEquals(List.of(), rig.lastComments());
  }

  @Test
  void jobIsDoneWithWhatWasConfiguredAndWrittenWhenItBegan() {
    rig.accepted();
    turn();

    var work = rig.processor.done().getFirst();

    assertEquals("a".repeat(40), work.commit().value());
    assertEquals("It fails", work.issue().title());
    assertEquals(List.of("./reproduce.sh"), work.config().run());
    assertEquals("111111111111", work.lease().account().value());
  }

  @Test
  void failedJobSaysWhyAndShowsItsLastLines() {
    rig.accepted();
    rig.processor.does(
        execution -> {
          for (int line = 1; line <= 30; line++) {
            execution.output().line("line " + line);
          }
          execution.output().line("<!-- quaymaster:job:reproduce:2:end -->");
          rig.clock.move(Duration.ofSeconds(90));
          return new ProcessorOutcome.Failed("exit code 3", OptionalInt.of(3));
        });
    turn();

    JobEnd end = rig.end();
    assertEquals(JobEnd.Kind.FAILED, end.kind());
    assertEquals(Duration.ofSeconds(90), end.took());
    assertEquals(20, end.tail().size());
    assertEquals("memory:results/acme/billing/17/reproduce-1/", end.place());
    String comment = rig.lastComments().getFirst();
    assertTrue(comment.contains("**failed** after 1 min 30 s.\n\nexit code 3"), comment);
    assertTrue(comment.contains("\nline 12\n") && !comment.contains("\nline 11\n"), comment);
    assertFalse(comment.contains("<!-- quaymaster:job:reproduce:2:end -->"), comment);
    assertEquals(Set.of("output.log", "result.json"), files());
    assertToBeCleaned();
  }

  private Set<String> files() {
    return rig.results.list(Keeping.folder(rig.job())).stream()
        .map(stored -> stored.file().path())
        .collect(Collectors.toSet());
  }

  @Test
  void everyWayToEndIsSaid() {
    Map<ProcessorOutcome, JobEnd.Kind> ends =
        Map.of(
            new ProcessorOutcome.TimedOut(Duration.ofMinutes(5)), JobEnd.Kind.TIMED_OUT,
            new ProcessorOutcome.Exceeded("100 MB of output"), JobEnd.Kind.EXCEEDED,
            new ProcessorOutcome.Refused("no such command"), JobEnd.Kind.REFUSED);
    ends.forEach(
        (outcome, kind) -> {
          JobRig own = new JobRig();
          own.accepted();
          own.processor.ends(outcome);
          own.process().turn();
          assertEquals(kind, own.end().kind());
          assertFalse(own.end().reason().isBlank());
          assertEquals(1, own.lastComments().size());
          assertEquals(List.of(AccountState.DIRTY), own.accounts());
        });
  }

  @Test
  void secretsOfTheSessionAndArtifactsGoWhereTheyBelong() {
    rig.accepted();
    rig.processor.does(
        execution -> {
          var credentials = execution.session().credentials().orElseThrow();
          execution.output().line("key " + credentials.secretKey().value());
          keep(execution.artifacts());
          return new ProcessorOutcome.Passed();
        });
    turn();

    String comment = rig.lastComments().getFirst();
    assertFalse(comment.contains("simulated-secret"), comment);
    assertTrue(files().contains("artifacts/report/index.html"));
    assertTrue(rig.results.open(Keeping.folder(rig.job()), ResultFile.RESULT).isPresent());
  }

  private static void keep(Artifacts artifacts) {
    try {
      artifacts.keep("report/index.html", 2, () -> new ByteArrayInputStream(new byte[] {1, 2}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void resultsThatCanNotBeKeptAreSaidAndTheJobIsOver() {
    rig.accepted();
    rig.results.closed = true;
    rig.processor.ends(new ProcessorOutcome.Failed("exit code 3", OptionalInt.of(3)));
    turn();

    assertEquals(JobEnd.Kind.FAILED, rig.end().kind());
    assertTrue(
        rig.end().reason().startsWith("exit code 3; its results could not be kept: "),
        rig.end().reason());
    assertEquals("", rig.end().place());
  }

  @Test
  void accountThatDoesNotLetTheJobInIsCleanedAndAnotherIsTried() {
    rig.accepted();
    JobProcess process = rig.process();
    process.sessions.refuse("the role is not there");

    String how = assertInstanceOf(Worked.class, process.turn()).how();

    assertEquals("it could not be done here and is tried again", how);
    assertToBeCleaned();
    assertEquals(1, rig.job().losses());
    rig.pool.clean("111111111111");
    rig.clock.move(Duration.ofSeconds(30));
    assertEquals("over", turn());
  }

  @Test
  void accountThatLeftThePoolMeanwhileIsNotUsed() {
    rig.accepted();
    rig.calls.meanwhile(
        "issue",
        () ->
            rig.pool.accounts.change(
                new AccountCommand.ForceRelease(new AccountId("111111111111"))));

    assertEquals("the lease was lost", turn());

    assertEquals(List.of(), rig.processor.done());
    assertWaits("the lease was lost");
  }

  @Test
  void storeThatIsAwayWhenTheLeaseIsToBeginFailsTheTurnAndTheJobComesBack() {
    rig.accepted();
    rig.life.breakNext("Leases.begin");

    assertThrows(IllegalStateException.class, this::turn);

    assertUntouched();
    rig.clock.move(Duration.ofMinutes(5));
    assertEquals("over", turn());
    assertEquals(1, rig.job().losses());
  }

  @Test
  void storeThatIsAwayWhenTheJobEndsFailsTheTurnAndTheUsedAccountIsCleaned() {
    rig.accepted();
    rig.processor.does(
        _ -> {
          rig.life.breakAll("JobStore.find");
          return new ProcessorOutcome.Passed();
        });

    assertThrows(IllegalStateException.class, this::turn);

    assertToBeCleaned();
    rig.life.mend();
    rig.processor.ends(new ProcessorOutcome.Passed());
    rig.pool.clean("111111111111");
    rig.clock.move(Duration.ofMinutes(5));
    assertEquals("over", turn());
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void accountThatCanNotBeReleasedHoldsUpNoComment() {
    rig.accepted();
    rig.life.breakNext("Leases.release");

    assertEquals("over", turn());

    assertEquals(1, rig.lastComments().size());
    assertEquals(List.of(AccountState.LEASED), rig.accounts());
    rig.clock.move(Duration.ofMinutes(5));
    rig.pool.reaper.reap();
    assertToBeCleaned();
  }

  @Test
  void lastCommentThatHasToWaitIsBroughtBackByTheWorkQueueAndNeedsNoAccount() {
    rig.accepted();
    rig.processor.does(
        _ -> {
          rig.life.breakNext("FeedbackHost.findComment");
          return new ProcessorOutcome.Passed();
        });

    String how = turn();

    assertTrue(how.startsWith("over, its last comment waits: "), how);
    assertEquals(List.of(), rig.lastComments());
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
    assertEquals(0, rig.queue.size());
    rig.putOffIsDone();
    assertEquals(1, rig.lastComments().size());
    assertEquals(1, rig.processor.done().size());
    assertToBeCleaned();
  }

  @Test
  void workerThatMustEndHandsItsJobBackAndSaysSo() {
    rig.accepted();
    WorkerStop stop = new WorkerStop();
    rig.processor.waitsAfter(() -> stop.handBack());

    assertEquals(
        "its worker had to end", assertInstanceOf(Worked.class, rig.process().turn(stop)).how());

    assertWaits("its worker had to end");
    assertToBeCleaned();
    assertEquals(1, rig.comments().size());
    assertTrue(rig.comments().getFirst().contains("will run again"));
    rig.processor.ends(new ProcessorOutcome.Passed());
    rig.pool.clean("111111111111");
    assertEquals("over", turn());
    assertEquals(2, rig.comments().size());
  }

  @Test
  void workerThatTakesNoMoreStillEndsItsJob() {
    rig.accepted();
    WorkerStop stop = new WorkerStop();
    rig.processor.does(
        execution -> {
          stop.takeNoMore();
          assertEquals(Optional.empty(), execution.stop().reason());
          return new ProcessorOutcome.Passed();
        });

    assertEquals("over", assertInstanceOf(Worked.class, rig.process().turn(stop)).how());
    assertEquals(JobEnd.Kind.PASSED, rig.end().kind());
    rig.pool.clean("111111111111");
    rig.accepted();
    assertInstanceOf(TurnOutcome.NoWork.class, rig.process().turn(stop));
  }

  @Test
  void workerThatMustEndHandsItsJobBackAlsoWhenNobodyCanBeTold() {
    rig.accepted();
    WorkerStop stop = new WorkerStop();
    rig.processor.waitsAfter(
        () -> {
          rig.life.breakNext("FeedbackHost.findComment");
          stop.handBack();
        });

    rig.process().turn(stop);

    assertWaits("its worker had to end");
    assertToBeCleaned();
  }
}
