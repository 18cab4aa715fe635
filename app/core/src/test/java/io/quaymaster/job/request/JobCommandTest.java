package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.command.CommandCall;
import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.command.CommandOutcome;
import io.quaymaster.command.CommandOutcome.Answered;
import io.quaymaster.command.CommandOutcome.Later;
import io.quaymaster.command.CommandOutcome.Rejected;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.work.JobRig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobCommandTest {
  private final JobRig rig = new JobRig();
  private long comments = 4_000;

  private CommandOutcome say(String words) {
    return say(++comments, words);
  }

  private CommandOutcome say(long comment, String words) {
    List<String> arguments = words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
    return rig.process()
        .command()
        .handle(new CommandCall(JobRig.BILLING, JobRig.ISSUE, comment, "hubot", "job", arguments));
  }

  private String answered(String words) {
    return assertInstanceOf(Answered.class, say(words)).text();
  }

  private String rejected(String words) {
    return assertInstanceOf(Rejected.class, say(words)).text();
  }

  private Job job(int number) {
    return rig.job(number);
  }

  private void done() {
    rig.process().turn();
    rig.pool.clean("111111111111");
  }

  @Test
  void jobIsAskedForByItsName() {
    assertEquals("Job `reproduce-1` is in its queue.", answered("reproduce"));

    assertEquals("hubot", job(1).by());
    assertEquals("comment 4001", job(1).cause());
    assertEquals("Job `reproduce-1` is open already.", answered("reproduce"));
  }

  @Test
  void sameCommentAgainAsksForOneJob() {
    say(7, "reproduce");
    done();

    say(7, "reproduce");

    assertEquals(1, rig.jobs.of(JobRig.BILLING.id(), JobRig.ISSUE).size());
  }

  @Test
  void unknownJobIsRejectedWithThoseThatThereAre() {
    assertEquals(
        "no job 'trace' is configured; there are reproduce\n\nConfigure it, then ask again.",
        rejected("trace"));
  }

  @Test
  void whatIsNoCommandIsAnsweredWithThoseThatAre() {
    for (String words : List.of("", "a b c", "Reproduce", "reproduce now", "../x", "`x`")) {
      String text = rejected(words);

      assertTrue(text.startsWith("`/job` does not understand "), text);
      assertTrue(text.contains("- `/job cancel` stops the open jobs"), text);
    }
    assertEquals(List.of(), rig.comments());
  }

  @Test
  void pausedJobIsAnsweredLater() {
    rig.pause();

    Later later = assertInstanceOf(Later.class, say("reproduce"));

    assertEquals("Waiting: paused by mona: audit", later.text());
  }

  @Test
  void retryRunsTheLastJobOnceMore() {
    say("reproduce");
    done();

    assertEquals("Job `reproduce-2` is in its queue.", answered("retry"));
    done();
    assertEquals("Job `reproduce-3` is in its queue.", answered("retry reproduce"));
  }

  @Test
  void retryOfTheSameCommentIsOneJobHoweverOftenItComes() {
    say("reproduce");
    done();
    say(7, "retry");
    done();

    assertInstanceOf(Answered.class, say(7, "retry"));

    assertEquals(2, rig.jobs.of(JobRig.BILLING.id(), JobRig.ISSUE).size());
  }

  @Test
  void retryTakesTheLastOfTheNameThatIsGiven() {
    rig.configure(false, Map.of("reproduce", "sandbox", "trace", "sandbox"));
    say("reproduce");
    rig.clock.move(Duration.ofMinutes(1));
    say("trace");
    done();
    done();

    assertEquals("Job `trace-2` is in its queue.", answered("retry"));
    assertEquals("Job `reproduce-2` is in its queue.", answered("retry reproduce"));
  }

  @Test
  void retryOfWhatNeverRanIsRejected() {
    assertTrue(rejected("retry").startsWith("No job was run for this issue yet."));
    say("reproduce");
    assertTrue(rejected("retry trace").startsWith("No job was run for this issue yet."));
  }

  @Test
  void openJobIsNotRunTwiceByRetry() {
    say("reproduce");

    assertEquals("Job `reproduce-1` is open already.", answered("retry"));
  }

  @Test
  void cancelStopsEveryOpenJobOfTheIssue() {
    rig.configure(false, Map.of("reproduce", "sandbox", "trace", "sandbox"));
    say("reproduce");
    say("trace");

    String text = answered("cancel");

    assertTrue(text.contains("Job `reproduce-1` is cancelled."), text);
    assertTrue(text.contains("Job `trace-1` is cancelled."), text);
    assertEquals(2, rig.lastComments().size());
    assertEquals("No job of this issue is open.", answered("cancel"));
  }

  @Test
  void cancelOfOneNameLeavesTheOthers() {
    rig.configure(false, Map.of("reproduce", "sandbox", "trace", "sandbox"));
    say("reproduce");
    say("trace");

    assertEquals("Job `trace-1` is cancelled.", answered("cancel trace"));

    assertTrue(job(1).open());
    assertEquals("No job of this issue is open.", answered("cancel other"));
  }

  @Test
  void cancelOfARunningJobTellsItsWorker() {
    say("reproduce");
    rig.jobs.replace(job(1).begun(rig.pool.lease(), rig.clock.instant()));

    assertEquals("Job `reproduce-1` is being stopped.", answered("cancel"));

    assertEquals("hubot", ((JobState.Running) job(1).state()).cancelledBy().orElseThrow());
    assertEquals(List.of(), rig.lastComments());
  }

  @Test
  void cancelledJobWhoseLastCommentCanNotBeWrittenIsAnsweredAtOnceAndHasItLater() {
    say("reproduce");
    rig.life.breakNext("FeedbackHost.findComment");

    assertEquals("Job `reproduce-1` is cancelled.", answered("cancel"));

    assertEquals(JobEnd.Kind.CANCELLED, rig.end().kind());
    assertEquals(List.of(), rig.lastComments());
    rig.putOffIsDone();
    assertEquals(1, rig.lastComments().size());
  }

  @Test
  void verbIsOnWhereJobsAreConfiguredAndNeedsTriage() {
    JobCommand command = rig.process().command();

    assertEquals("job", command.verb());
    assertEquals(Role.TRIAGE, command.needs());
    assertTrue(command.help().contains("`/job retry`"));
    assertFalse(command.isOn(RepositoryConfig.DEFAULT));
    assertTrue(command.isOn(configured()));
  }

  private RepositoryConfig configured() {
    JobsConfig jobs =
        rig.configs().read(JobRig.BILLING) instanceof ConfigOutcome.Valid(var config, _)
            ? config.jobs()
            : JobsConfig.NONE;
    return new RepositoryConfig(
        false, ReleaseConfig.DEFAULT, TriageConfig.NONE, jobs, NotifyConfig.NONE);
  }
}
