package io.quaymaster.release.react;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.GitHubEvent.CheckRerequested;
import io.quaymaster.event.GitHubEvent.CheckSuiteRerequested;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.GitHubEvent.TagPush;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseHandlersTest {
  private final ReleaseRig rig = new ReleaseRig();

  private HandlerOutcome rerun(String externalId) {
    return rig.rerunHandler()
        .handle(
            ReleaseRig.delivery(),
            new CheckRerequested(Facts.BILLING, "quaymaster / release", Facts.sha(1), externalId));
  }

  @Test
  void eachWantsItsOwnEventsOnly() {
    TagPush tagPush = new TagPush(Facts.BILLING, "v1.0.0", false);
    Push push = ReleaseRig.push(Facts.sha(1), "a");
    CheckRerequested own =
        new CheckRerequested(Facts.BILLING, "quaymaster / release", Facts.sha(1), "");
    CheckRerequested other =
        new CheckRerequested(Facts.BILLING, "quaymaster / config", Facts.sha(1), "");
    assertTrue(rig.pushHandler().wants(push));
    assertFalse(rig.pushHandler().wants(tagPush));
    assertFalse(rig.pushHandler().wantsOwn());
    assertTrue(rig.rerunHandler().wants(own));
    assertFalse(rig.rerunHandler().wants(other));
    assertFalse(rig.rerunHandler().wants(push));
    assertFalse(rig.previewHandler().wants(push));
    assertInstanceOf(Ignored.class, rig.pushHandler().handle(ReleaseRig.delivery(), tagPush));
    assertInstanceOf(Ignored.class, rig.rerunHandler().handle(ReleaseRig.delivery(), push));
    assertInstanceOf(Ignored.class, rig.previewHandler().handle(ReleaseRig.delivery(), push));
    assertEquals("release", rig.pushHandler().name());
    assertEquals("release re-run", rig.rerunHandler().name());
    assertEquals("release preview", rig.previewHandler().name());
  }

  @Test
  void aRepositoryThatDidNotAskCostsOneConfigurationReadAndNothingElse() {
    rig.configs.set(Facts.config().enabled(false));
    Ignored ignored = assertInstanceOf(Ignored.class, rig.push("feat: a"));
    assertEquals("releases are not enabled", ignored.reason());
    assertEquals(1, rig.configs.reads());
    assertEquals(List.of(), rig.code.calls().made());
    assertEquals(List.of(), rig.feedback.checks());
    assertEquals(
        List.of(), rig.store.list(Optional.empty(), rig.clock.instant().plusSeconds(1), 100));
  }

  @Test
  void theAppsOwnPushIsNotEvenLookedUp() {
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    Delivery own =
        new Delivery(
            ReleaseRig.delivery().id(), Optional.of("quaymaster[bot]"), true, Instant.EPOCH);
    assertInstanceOf(
        Ignored.class, rig.pushHandler().handle(own, ReleaseRig.push(head, "feat: a")));
    assertEquals(0, rig.configs.reads());
  }

  @Test
  void aSkippedPushSaysSoOnTheCommitOnce() {
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a [skip release]");
    rig.pushed(head, "feat: a [skip release]");
    Ignored ignored = assertInstanceOf(Ignored.class, rig.pushed(head, "feat: a [skip release]"));
    assertEquals("the commit says [skip release]", ignored.reason());
    assertEquals(1, rig.feedback.checks().size());
    assertEquals(Optional.of(Conclusion.SKIPPED), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().title().contains("[skip release]"));
    assertEquals(List.of(), rig.code.calls().made());
  }

  @Test
  void anExcludedRepositoryIsLeftAlone() {
    rig.configs.set(new ConfigOutcome.Excluded("left out"));
    assertEquals(new Ignored("left out"), rig.push("feat: a"));
    assertEquals(List.of(), rig.feedback.checks());
  }

  @Test
  void aConfigurationThatDoesNotValidateIsSaidOnTheDefaultBranch() {
    rig.configs.set(
        new ConfigOutcome.Invalid(List.of(new ConfigProblem("a.yml", 3, 1, "x", "unknown"))));
    assertInstanceOf(Ignored.class, rig.push("feat: a"));
    assertEquals(Optional.of(Conclusion.ACTION_REQUIRED), rig.lastCheck().conclusion());
    assertEquals(List.of(), rig.code.calls().made());
  }

  @Test
  void anOutageMakesTheEventComeAgain() {
    rig.code.calls().failBefore("begin", () -> new Unavailable("503"));
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    assertInstanceOf(Wait.class, rig.pushed(head, "feat: a"));
    assertInstanceOf(Wait.class, rig.pushed(head, "feat: a"));
    rig.clock.pass(Duration.ofMinutes(1));
    assertInstanceOf(Handled.class, rig.pushed(head, "feat: a"));
  }

  @Test
  void rerunTakesUpWhatFailed() {
    rig.code
        .calls()
        .failBefore("createRef", () -> new Refused(Reason.RULE, "ruleset", Optional.empty()));
    assertInstanceOf(Failed.class, rig.push("feat: a"));
    assertInstanceOf(Handled.class, rerun(rig.lastCheck().externalId()));
    assertEquals(1, rig.repository.releases().size());
    assertEquals(Optional.of(Conclusion.SUCCESS), rig.lastCheck().conclusion());
    assertEquals(1, rig.feedback.checks().size());
  }

  @Test
  void rerunOfTheWholeSuiteTakesUpTheCommitsRun() {
    rig.code
        .calls()
        .failBefore("createRef", () -> new Refused(Reason.RULE, "ruleset", Optional.empty()));
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    assertInstanceOf(Failed.class, rig.pushed(head, "feat: a"));
    CheckSuiteRerequested suite = new CheckSuiteRerequested(Facts.BILLING, head);
    assertTrue(rig.rerunHandler().wants(suite));

    assertInstanceOf(Handled.class, rig.rerunHandler().handle(ReleaseRig.delivery(), suite));

    assertEquals(1, rig.repository.releases().size());
    assertEquals(1, rig.feedback.checks().size());
  }

  @Test
  void rerunOfASuiteOnACommitWithoutARunIsIgnored() {
    rig.push("feat: a");

    assertInstanceOf(
        Ignored.class,
        rig.rerunHandler()
            .handle(ReleaseRig.delivery(), new CheckSuiteRerequested(Facts.BILLING, Facts.sha(7))));
  }

  @Test
  void rerunOfAReleaseThatIsDoneChangesNothing() {
    rig.push("feat: a");
    assertInstanceOf(Handled.class, rerun(rig.lastCheck().externalId()));
    assertEquals(1, rig.repository.releases().size());
    assertEquals(1, rig.feedback.checks().size());
  }

  @Test
  void rerunOfWhatReleasedNothingAppliesTheRulesAgain() {
    rig.configs.observe();
    rig.push("feat: a");
    rig.configs.set(Facts.config());
    assertInstanceOf(Handled.class, rerun(rig.lastCheck().externalId()));
    assertTrue(rig.repository.tags().containsKey("v0.1.0"));
  }

  @Test
  void rerunOfACheckWithoutARunIsIgnored() {
    assertInstanceOf(Ignored.class, rerun("release/4711/" + Facts.sha(1) + "/stable"));
    assertInstanceOf(Ignored.class, rerun(""));
    assertInstanceOf(Ignored.class, rerun("Not A Key/at all"));
    assertInstanceOf(Ignored.class, rerun("release/ä"));
  }
}
