package io.quaymaster.release.react;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.command.CommandCall;
import io.quaymaster.command.CommandHost;
import io.quaymaster.command.CommandOutcome;
import io.quaymaster.command.CommandOutcome.Answered;
import io.quaymaster.command.CommandOutcome.Later;
import io.quaymaster.command.CommandOutcome.Rejected;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseCommandTest {
  private final ReleaseRig rig = new ReleaseRig();
  private long comments = 100;

  private CommandOutcome say(String... arguments) {
    comments++;
    return again(arguments);
  }

  private CommandOutcome again(String... arguments) {
    return rig.command()
        .handle(
            new CommandCall(
                Facts.BILLING, new IssueNumber(3), comments, "eve", "release", List.of(arguments)));
  }

  private CommitSha tagged(String version) {
    CommitSha commit = rig.repository.commit(ReleaseRig.MAIN, "fix: " + version);
    rig.repository.tag(version, commit);
    return commit;
  }

  private CommitSha commit(String message) {
    return rig.repository.commit(ReleaseRig.MAIN, message);
  }

  private static String text(CommandOutcome outcome) {
    return switch (outcome) {
      case Answered(var text) -> text;
      case Rejected(var text) -> text;
      case Later(_, var text) -> text;
    };
  }

  @Test
  void itNeedsWritePermissionAndExplainsItself() {
    assertEquals("release", rig.command().verb());
    assertEquals(CommandHost.Role.WRITE, rig.command().needs());
    assertTrue(rig.command().help().contains("/release promote"));
  }

  @Test
  void withoutArgumentTheRulesDecide() {
    tagged("v1.0.0");
    commit("feat: a");
    Answered answered = assertInstanceOf(Answered.class, say());
    assertTrue(answered.text().contains("releases/tag/v1.1.0"), answered.text());
    assertEquals("eve", rig.notifier.sent().getFirst().fields().get("By"));
  }

  @Test
  void aBumpOrAVersionIsTakenAsAsked() {
    tagged("v1.0.0");
    commit("fix: a");
    assertTrue(text(say("major")).contains("v2.0.0"));
    commit("fix: b");
    assertTrue(text(say("2.5.0")).contains("v2.5.0"));
    commit("fix: c");
    assertTrue(text(say("minor")).contains("v2.6.0"));
    commit("fix: d");
    assertTrue(text(say("patch")).contains("v2.6.1"));
  }

  @Test
  void planShowsAndDoesNothing() {
    tagged("v1.0.0");
    commit("feat: a");
    Answered answered = assertInstanceOf(Answered.class, say("plan"));
    assertTrue(answered.text().contains("previous  v1.0.0"), answered.text());
    assertTrue(answered.text().contains("minor: feat in"), answered.text());
    assertEquals(1, rig.repository.tags().size());
    assertEquals(List.of(), rig.feedback.checks());
  }

  @Test
  void planSaysWhyThereIsNothing() {
    tagged("v1.0.0");
    assertTrue(text(say("plan")).contains("released already as v1.0.0"));
    commit("fix: a\n\nRelease-As: 0.1.0");
    assertInstanceOf(Rejected.class, say("plan"));
    rig.configs.set(Facts.config().enabled(false));
    assertInstanceOf(Rejected.class, say("plan"));
  }

  @Test
  void aPersonMayReleaseWhatAPushSkipped() {
    tagged("v1.0.0");
    rig.push("fix: a [skip release]");
    assertTrue(text(say()).contains("v1.0.1"));
  }

  @Test
  void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
    assertTrue(assertInstanceOf(Rejected.class, say("v2")).text().contains("/release plan"));
    assertInstanceOf(Rejected.class, say("minor", "please"));
    assertEquals(List.of(), rig.code.calls().made());
  }

  @Test
  void whereReleasesAreOffNothingHappens() {
    commit("fix: a");
    rig.configs.set(Facts.config().enabled(false));
    assertTrue(text(assertInstanceOf(Rejected.class, say())).contains("not enabled"));
    rig.configs.set(new ConfigOutcome.Excluded("left out by the App"));
    assertTrue(text(assertInstanceOf(Rejected.class, say())).contains("left out"));
    rig.configs.set(
        new ConfigOutcome.Invalid(List.of(new ConfigProblem("a.yml", 1, 1, "x", "unknown"))));
    assertTrue(text(assertInstanceOf(Rejected.class, say())).contains("does not validate"));
    assertEquals(List.of(), rig.code.calls().made());
  }

  @Test
  void anEmptyRepositoryIsRejected() {
    assertTrue(text(assertInstanceOf(Rejected.class, say())).contains("no branch yet"));
  }

  @Test
  void theSameCommentAgainMeansTheCommitOfTheFirstTime() {
    CommitSha head = commit("feat: a");
    rig.code.calls().failBefore("createTagObject", () -> new Unavailable("503"));
    Later later = assertInstanceOf(Later.class, say("1.0.0"));
    commit("fix: b");
    rig.clock.pass(Duration.between(rig.clock.instant(), later.until()).plusSeconds(1));
    assertInstanceOf(Answered.class, again("1.0.0"));
    assertEquals(head, rig.repository.tags().get("v1.0.0"));
    assertInstanceOf(Answered.class, again("1.0.0"));
    assertEquals(1, rig.repository.tags().size());
  }

  @Test
  void resumeTakesUpTheReleaseThatFailed() {
    rig.code
        .calls()
        .failBefore("createRef", () -> new Refused(Reason.RULE, "ruleset", Optional.empty()));
    rig.push("feat: a");
    assertEquals(List.of(), rig.repository.releases());
    assertTrue(text(say("resume")).contains("v0.1.0"));
    assertEquals(1, rig.repository.releases().size());
    assertEquals(1, rig.feedback.checks().size());
    assertTrue(text(say("resume")).contains("No release of this repository is open"));
  }

  @Test
  void aNewWishForACommitWhoseReleaseFailedEarlyBeginsAnew() {
    tagged("v2.0.0");
    commit("fix: a");
    assertInstanceOf(Rejected.class, say("1.0.0"));
    assertInstanceOf(Rejected.class, again("1.0.0"));
    assertInstanceOf(Answered.class, say("2.1.0"));
    assertTrue(rig.repository.tags().containsKey("v2.1.0"));
  }

  @Test
  void aNewWishForACommitWhoseTagMayStandTakesTheOldRunUp() {
    commit("fix: a");
    rig.code
        .calls()
        .failBefore(
            "createRelease",
            () -> new Refused(Reason.FORBIDDEN, "no", Optional.of("contents=write")));
    assertInstanceOf(Rejected.class, say());
    assertInstanceOf(Answered.class, say("major"));
    assertEquals(List.of("v0.1.0"), List.copyOf(rig.repository.tags().keySet()));
    assertEquals(1, rig.repository.releases().size());
  }

  @Test
  void promoteMakesTheStableVersionOnThePrereleasesCommit() {
    rig.configs.set(Facts.config().prerelease("rc"));
    tagged("v1.4.0");
    CommitSha first = commit("feat: a");
    say();
    commit("fix: after the candidate");
    Answered answered = assertInstanceOf(Answered.class, say("promote"));
    assertTrue(answered.text().contains("promoted from v1.5.0-rc.1"), answered.text());
    assertEquals(first, rig.repository.tags().get("v1.5.0"));
    assertTrue(rig.repository.releases().getLast().release().latest());
    assertEquals(
        "v1.4.0",
        rig.repository.releases().getLast().release().previousTag().orElseThrow().value());
  }

  @Test
  void withoutAPrereleaseThereIsNothingToPromote() {
    tagged("v1.4.0-rc.1");
    tagged("v1.4.0");
    assertTrue(text(assertInstanceOf(Rejected.class, say("promote"))).contains("no prerelease"));
  }

  @Test
  void promoteTwiceReleasesOnce() {
    rig.configs.set(Facts.config().prerelease("rc"));
    commit("feat: a");
    say();
    say("promote");
    say("promote");
    assertEquals(List.of("v0.1.0", "v0.1.0-rc.1"), List.copyOf(rig.repository.tags().keySet()));
  }
}
