package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.memory.host.MemoryRepository.StoredRelease;
import io.quaymaster.notify.Notification.Kind;
import io.quaymaster.notify.NotifyOutcome;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseRunTest {
  private final ReleaseRig rig = new ReleaseRig();

  private CommitSha released(String version) {
    CommitSha commit = rig.repository.commit(ReleaseRig.MAIN, "fix: " + version);
    rig.repository.tag(version, commit);
    return commit;
  }

  @Test
  void aPushedFeatureIsReleasedWithFourCalls() {
    released("v1.4.2");
    HandlerOutcome outcome = rig.push("feat: pay by invoice");
    assertEquals(
        List.of("begin", "createTagObject", "createRef", "createRelease"), rig.code.calls().made());
    assertEquals(1, rig.configs.reads());
    Handled handled = assertInstanceOf(Handled.class, outcome);
    assertTrue(handled.note().startsWith("released v1.5.0 (minor: feat in "), handled.note());
  }

  @Test
  void theTagIsAnnotatedWithVersionAndReasonOnThePushedCommit() {
    released("v1.4.2");
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: pay by invoice");
    rig.pushed(head, "feat: pay by invoice");
    assertEquals(head, rig.repository.tags().get("v1.5.0"));
    String message = rig.repository.tagMessage("v1.5.0").orElseThrow();
    assertTrue(message.startsWith("v1.5.0\n\nminor: feat in " + head.abbreviated()), message);
  }

  @Test
  void gitHubWritesTheNotesFromThePreviousTag() {
    released("v1.4.2");
    rig.push("fix: round");
    StoredRelease release = rig.repository.releases().getFirst();
    assertEquals("v1.4.3", release.release().name());
    assertEquals(Optional.empty(), release.release().body());
    assertEquals("v1.4.2", release.release().previousTag().orElseThrow().value());
    assertTrue(release.release().latest());
  }

  @Test
  void theCheckRunSaysWhichRuleDecided() {
    released("v1.4.2");
    rig.push("fix: round");
    assertEquals(1, rig.feedback.checks().size());
    assertEquals("quaymaster / release", rig.lastCheck().name());
    assertEquals(Optional.of(Conclusion.SUCCESS), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().title().startsWith("v1.4.3 (patch: fix in "));
    String summary = rig.lastCheck().summary();
    assertTrue(summary.contains("| decided by | conventional commits |"), summary);
    assertTrue(summary.contains("https://github.test/acme/billing/releases/tag/v1.4.3"), summary);
    assertTrue(summary.contains("](https://github.test/acme/billing/compare/v1.4.2..."), summary);
  }

  @Test
  void peopleAndSystemsAreTold() {
    released("v1.4.2");
    rig.push("fix: round");
    assertEquals(1, rig.notifier.sent().size());
    assertEquals(Kind.SUCCESS, rig.notifier.sent().getFirst().kind());
    assertEquals("1.4.3", rig.notifier.sent().getFirst().fields().get("Version"));
    assertEquals("ada", rig.notifier.sent().getFirst().fields().get("By"));
    assertEquals("v1.4.3", rig.finished.getFirst().get("tag"));
    assertEquals("v1.4.2", rig.finished.getFirst().get("previous"));
    assertEquals("stable", rig.finished.getFirst().get("channel"));
  }

  @Test
  void theFirstReleaseTakesTheInitialVersion() {
    rig.push("feat: begin");
    assertEquals(List.of("v0.1.0"), List.copyOf(rig.repository.tags().keySet()));
    assertTrue(rig.lastCheck().summary().contains("| previous | none |"));
  }

  @Test
  void theSameDeliveryAgainReleasesNothingMore() {
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: begin");
    rig.pushed(head, "feat: begin");
    rig.code.calls().forget();
    assertInstanceOf(Handled.class, rig.pushed(head, "feat: begin"));
    assertEquals(List.of(), rig.code.calls().made());
    assertEquals(1, rig.repository.releases().size());
  }

  @Test
  void anOlderHeadThatArrivesLaterIsContained() {
    released("v1.0.0");
    CommitSha older = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    rig.push("fix: b");
    Ignored ignored = assertInstanceOf(Ignored.class, rig.pushed(older, "feat: a"));
    assertEquals("contained in v1.1.0", ignored.reason());
    assertEquals(Optional.of(Conclusion.SKIPPED), rig.lastCheck().conclusion());
    assertEquals(2, rig.repository.tags().size());
  }

  @Test
  void aHeadThatSomebodyTaggedIsLeftAlone() {
    CommitSha head = released("v1.0.0");
    Ignored ignored = assertInstanceOf(Ignored.class, rig.pushed(head, "fix: v1.0.0"));
    assertEquals("the commit is released already as v1.0.0", ignored.reason());
    assertEquals(List.of(), rig.repository.releases());
  }

  @Test
  void onlySkippedTypesReleaseNothing() {
    rig.configs.set(Facts.config().skipTypes("docs"));
    released("v1.0.0");
    assertInstanceOf(Ignored.class, rig.push("docs: a"));
    assertEquals(1, rig.repository.tags().size());
    rig.push("fix: b");
    assertTrue(rig.repository.tags().containsKey("v1.0.1"));
  }

  @Test
  void observingShowsThePlanAndDoesNothing() {
    rig.configs.observe();
    released("v1.0.0");
    Ignored ignored = assertInstanceOf(Ignored.class, rig.push("feat: a"));
    assertTrue(ignored.reason().startsWith("observing only, would release v1.1.0"));
    assertEquals(Optional.of(Conclusion.NEUTRAL), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().title().startsWith("Would release v1.1.0"));
    assertEquals(List.of("begin"), rig.code.calls().made());
    assertEquals(List.of(), rig.notifier.sent());
  }

  @Test
  void aPauseHoldsTheRunBackUntilItIsLifted() {
    PauseScope scope = new PauseScope("release", "acme");
    rig.pauses().pause(scope, "eve", "migration");
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    Wait wait = assertInstanceOf(Wait.class, rig.pushed(head, "feat: a"));
    assertEquals("paused by eve: migration", wait.reason());
    assertEquals(rig.clock.instant().plusSeconds(30), wait.until());
    assertEquals(List.of(), rig.code.calls().made());
    assertEquals(List.of(), rig.feedback.checks());
    rig.pauses().resume(scope, "eve", "done");
    rig.clock.pass(Duration.ofSeconds(31));
    assertInstanceOf(Handled.class, rig.pushed(head, "feat: a"));
    assertTrue(rig.repository.tags().containsKey("v0.1.0"));
  }

  @Test
  void aRulesetThatForbidsTheTagIsShownWithTheRemedy() {
    rig.code
        .calls()
        .failBefore(
            "createRef",
            () -> new Refused(Reason.RULE, "Repository rule violations found", Optional.empty()));
    Failed failed = assertInstanceOf(Failed.class, rig.push("feat: a"));
    assertEquals("Repository rule violations found", failed.reason());
    assertEquals(Optional.of(Conclusion.FAILURE), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().summary().contains("bypass list"), rig.lastCheck().summary());
    assertTrue(rig.lastCheck().summary().contains("/release resume"));
    assertTrue(rig.lastCheck().summary().contains("Steps done: plan, tag."));
    assertEquals(Kind.FAILURE, rig.notifier.sent().getFirst().kind());
    String link = rig.notifier.sent().getFirst().link().orElseThrow();
    assertTrue(link.startsWith("https://github.test/acme/billing/commit/"), link);
    assertEquals(List.of(), rig.repository.releases());
  }

  @Test
  void aReleaseAsThatCannotBeFailsBeforeAnyEffect() {
    released("v2.0.0");
    Failed failed = assertInstanceOf(Failed.class, rig.push("fix: a\n\nRelease-As: 1.0.0"));
    assertEquals("1.0.0 is not greater than v2.0.0.", failed.reason());
    assertEquals(0, rig.repository.tagObjects());
    assertEquals(Kind.FAILURE, rig.notifier.sent().getFirst().kind());
  }

  @Test
  void prereleasesAreFlaggedAndNeverLatest() {
    rig.configs.set(Facts.config().prerelease("rc"));
    released("v1.4.0");
    rig.push("feat: a");
    rig.push("fix: b");
    List<StoredRelease> releases = rig.repository.releases();
    assertEquals("v1.5.0-rc.1", releases.get(0).release().name());
    assertEquals("v1.5.0-rc.2", releases.get(1).release().name());
    assertTrue(releases.get(1).release().prerelease());
    assertTrue(!releases.get(1).release().latest());
    assertEquals("v1.5.0-rc.1", releases.get(1).release().previousTag().orElseThrow().value());
  }

  @Test
  void aDraftStaysADraft() {
    rig.configs.set(Facts.config().draft());
    rig.push("feat: a");
    assertTrue(rig.repository.releases().getFirst().draft());
    assertTrue(rig.lastCheck().summary().contains("as a draft"));
  }

  @Test
  void notesOfOurOwnAreWrittenWithoutAFurtherCall() {
    rig.configs.set(Facts.config().notes(NotesStyle.CONVENTIONAL));
    released("v1.0.0");
    rig.push("feat: pay by invoice");
    String body = rig.repository.releases().getFirst().release().body().orElseThrow();
    assertTrue(body.startsWith("### Features\n- pay by invoice ("), body);
    assertEquals(4, rig.code.calls().made().size());
  }

  @Test
  void aSlackThatIsOutOfReachHoldsOnlyTheNotification() {
    rig.notifier.answer(
        new NotifyOutcome.Unavailable("no answer", Optional.of(Duration.ofMinutes(1))));
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    assertInstanceOf(Wait.class, rig.pushed(head, "feat: a"));
    assertEquals(1, rig.repository.releases().size());
    rig.code.calls().forget();
    rig.clock.pass(Duration.ofMinutes(2));
    assertInstanceOf(Handled.class, rig.pushed(head, "feat: a"));
    assertEquals(List.of(), rig.code.calls().made());
    assertEquals(1, rig.notifier.sent().size());
  }

  @Test
  void aChannelThatRefusesIsRecordedAndDoesNotFail() {
    rig.notifier.answer(new NotifyOutcome.Refused("no such channel"));
    assertInstanceOf(Handled.class, rig.push("feat: a"));
    assertEquals(1, rig.finished.size());
  }
}
