package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.memory.host.MemoryCalls.Killed;
import io.quaymaster.memory.host.MemoryRepository.StoredRelease;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseRetryTest {
  private static final String MESSAGE = "feat: pay by invoice";

  private final ReleaseRig rig = new ReleaseRig();
  private CommitSha base = Facts.sha(1);
  private CommitSha head = Facts.sha(1);

  @BeforeEach
  void begin() {
    base = rig.repository.commit(ReleaseRig.MAIN, "fix: begin");
    rig.repository.tag("v1.0.0", base);
    head = rig.repository.commit(ReleaseRig.MAIN, MESSAGE);
  }

  private static RuntimeException outage() {
    return new Unavailable("503");
  }

  private HandlerOutcome attempt() {
    return rig.pushed(head, MESSAGE);
  }

  private HandlerOutcome later() {
    rig.clock.pass(Duration.ofMinutes(20));
    rig.code.calls().forget();
    return attempt();
  }

  private void assertReleasedOnce(String tag) {
    assertEquals(head, rig.repository.tags().get(tag));
    assertEquals(
        1, rig.repository.tags().values().stream().filter(head::equals).count(), "tags of head");
    assertEquals(
        List.of(tag),
        rig.repository.releases().stream().map(release -> release.release().name()).toList());
    assertEquals(1, rig.feedback.checks().size());
    assertEquals(Optional.of(Conclusion.SUCCESS), rig.lastCheck().conclusion());
  }

  @Test
  void anOutageAroundAnyCallEndsInTheSameState() {
    for (int nth = 1; nth <= 4; nth++) {
      for (boolean effect : List.of(true, false)) {
        ReleaseRetryTest fresh = new ReleaseRetryTest();
        fresh.begin();
        fresh.rig.code.calls().failNth("", nth, effect, ReleaseRetryTest::outage);
        assertInstanceOf(Wait.class, fresh.attempt(), nth + " " + effect);
        assertInstanceOf(Handled.class, fresh.later(), nth + " " + effect);
        fresh.assertReleasedOnce("v1.1.0");
      }
    }
  }

  @Test
  void aCrashAroundAnyCallEndsInTheSameStateEvenWhenTheNextAttemptCrashesToo() {
    for (int first = 1; first <= 4; first++) {
      for (int second = 1; second <= 4; second++) {
        for (boolean effect : List.of(true, false)) {
          ReleaseRetryTest fresh = new ReleaseRetryTest();
          fresh.begin();
          fresh.crash(first, effect);
          fresh.crash(second, !effect);
          HandlerOutcome outcome = fresh.later();
          assertInstanceOf(Handled.class, outcome, first + " " + second + " " + effect);
          fresh.assertReleasedOnce("v1.1.0");
        }
      }
    }
  }

  private void crash(int nth, boolean effect) {
    rig.code.calls().kill("", nth, effect);
    try {
      later();
    } catch (Killed expected) {
      return;
    }
    // The attempt had fewer calls than that: nothing is left to crash.
    rig.code.calls().forget();
  }

  @Test
  void aCrashLeavesTheRunToOthersOnlyWhenItsClaimIsOver() {
    rig.code.calls().kill("createRef", 1, false);
    assertThrows(Killed.class, this::attempt);
    assertInstanceOf(Wait.class, attempt());
    assertInstanceOf(Handled.class, later());
  }

  @Test
  void theTagObjectIsNotMadeTwiceWhenTheRefFailed() {
    rig.code.calls().failBefore("createRef", ReleaseRetryTest::outage);
    attempt();
    later();
    assertEquals(1, rig.repository.tagObjects());
    assertEquals(List.of("begin", "createRef", "createRelease"), rig.code.calls().made());
  }

  @Test
  void aRefThatWasMadeBeforeTheAnswerWasLostIsFound() {
    rig.code.calls().failAfter("createRef", ReleaseRetryTest::outage);
    attempt();
    later();
    assertReleasedOnce("v1.1.0");
    assertEquals(List.of("begin", "createRelease"), rig.code.calls().made());
    assertTrue(rig.lastCheck().title().contains("minor: feat in"), rig.lastCheck().title());
  }

  @Test
  void aReleaseThatWasMadeBeforeTheAnswerWasLostIsFound() {
    rig.code.calls().failAfter("createRelease", ReleaseRetryTest::outage);
    attempt();
    later();
    assertReleasedOnce("v1.1.0");
    assertEquals(List.of("begin", "findTag", "findRelease"), rig.code.calls().made());
  }

  @Test
  void anotherHeadReleasedWhileThisOneWaitedMovesTheVersion() {
    rig.code.calls().failBefore("createTagObject", ReleaseRetryTest::outage);
    assertInstanceOf(Wait.class, attempt());
    CommitSha other = rig.repository.add(List.of(base), "feat: other", "eve", List.of());
    rig.repository.tag("v1.1.0", other);
    assertInstanceOf(Handled.class, later());
    assertReleasedOnce("v1.2.0");
  }

  @Test
  void aLaterHeadReleasedWhileThisOneWaitedContainsIt() {
    rig.code.calls().failBefore("createRef", ReleaseRetryTest::outage);
    assertInstanceOf(Wait.class, attempt());
    rig.push("fix: next");
    assertInstanceOf(Ignored.class, later());
    assertEquals(
        List.of("v1.1.0"),
        rig.repository.releases().stream().map(release -> release.release().name()).toList());
  }

  @Test
  void aLaterHeadWithAnotherVersionContainsTheOneThatWaitedToo() {
    rig.push("fix: first");
    head = rig.repository.commit(ReleaseRig.MAIN, "fix: second");
    rig.code.calls().failBefore("createRef", ReleaseRetryTest::outage);
    assertInstanceOf(Wait.class, attempt());
    rig.push("feat: third");
    assertInstanceOf(Ignored.class, later());
    assertEquals(
        List.of("v1.0.0", "v1.1.0", "v1.2.0"), List.copyOf(rig.repository.tags().keySet()));
  }

  @Test
  void aVersionFinishedAfterALaterOneIsNotTheLatest() {
    rig.code.calls().failBefore("createRelease", ReleaseRetryTest::outage);
    assertInstanceOf(Wait.class, attempt());
    rig.push("fix: next");
    assertInstanceOf(Handled.class, later());
    List<StoredRelease> releases = rig.repository.releases();
    assertEquals("v1.1.1", releases.get(0).release().name());
    assertTrue(releases.get(0).release().latest());
    assertEquals("v1.1.0", releases.get(1).release().name());
    assertFalse(releases.get(1).release().latest());
  }

  @Test
  void aTagThatMovedBeforeTheReleaseFailsLoudlyAndTouchesNothing() {
    rig.code.calls().failBefore("createRelease", ReleaseRetryTest::outage);
    attempt();
    rig.repository.tag("v1.1.0", base);
    Failed failed = assertInstanceOf(Failed.class, later());
    assertTrue(failed.reason().contains("leads to " + base), failed.reason());
    assertEquals(List.of(), rig.repository.releases());
    assertEquals(Optional.of(Conclusion.FAILURE), rig.lastCheck().conclusion());
  }

  @Test
  void aTagThatWasDeletedBeforeTheReleaseIsNotMadeAnewByGitHub() {
    rig.code.calls().failBefore("createRelease", ReleaseRetryTest::outage);
    attempt();
    rig.repository.deleteTag("v1.1.0");
    Failed failed = assertInstanceOf(Failed.class, later());
    assertTrue(failed.reason().endsWith("but is gone."), failed.reason());
    assertEquals(1, rig.repository.tags().size());
  }

  @Test
  void notesOfOurOwnAreWrittenAgainAfterAnInterruption() {
    rig.configs.set(Facts.config().notes(NotesStyle.CONVENTIONAL));
    rig.code.calls().failBefore("createRelease", ReleaseRetryTest::outage);
    attempt();
    later();
    String body = rig.repository.releases().getFirst().release().body().orElseThrow();
    assertTrue(body.contains("- pay by invoice"), body);
  }

  @Test
  void aRunTakenUpAfterReleasesWereTurnedOffEndsThere() {
    rig.code.calls().failBefore("createTagObject", ReleaseRetryTest::outage);
    attempt();
    rig.configs.set(Facts.config().enabled(false));
    rig.clock.pass(Duration.ofMinutes(20));
    rig.runs().resume(ReleaseInputTest.key(head));
    assertEquals(1, rig.repository.tags().size());
    assertEquals(List.of(), rig.feedback.checks());
  }

  @Test
  void aConfigurationThatNoLongerValidatesFailsTheRun() {
    rig.code.calls().failBefore("createTagObject", ReleaseRetryTest::outage);
    attempt();
    rig.configs.set(
        new ConfigOutcome.Invalid(
            List.of(new ConfigProblem("quaymaster.yml", 3, 1, "release", "unknown key"))));
    rig.clock.pass(Duration.ofMinutes(20));
    rig.runs().resume(ReleaseInputTest.key(head));
    assertTrue(rig.lastCheck().title().contains("does not validate"), rig.lastCheck().title());
    rig.configs.set(Facts.config());
    rig.runs().resume(ReleaseInputTest.key(head));
    assertReleasedOnce("v1.1.0");
  }

  @Test
  void aRepositoryThatWasExcludedMeanwhileIsLeftAlone() {
    rig.code.calls().failBefore("createTagObject", ReleaseRetryTest::outage);
    attempt();
    rig.configs.set(new ConfigOutcome.Excluded("excluded by the App"));
    rig.clock.pass(Duration.ofMinutes(20));
    rig.runs().resume(ReleaseInputTest.key(head));
    assertEquals(1, rig.repository.tags().size());
  }

  @Test
  void aFailureIsToldEvenWhenTheCheckRunIsRefused() {
    rig.refuseChecks(new Refused(Reason.FORBIDDEN, "no checks", Optional.of("checks=write")));
    rig.code
        .calls()
        .failBefore(
            "createRef", () -> new Refused(Reason.RULE, "rule violations", Optional.empty()));
    assertInstanceOf(Failed.class, attempt());
    assertEquals(1, rig.notifier.sent().size());
  }
}
