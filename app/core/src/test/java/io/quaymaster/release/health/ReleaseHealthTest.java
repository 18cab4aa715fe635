package io.quaymaster.release.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.RandomIds;
import io.quaymaster.config.PauseScope;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.host.MemoryReleasePages;
import io.quaymaster.notify.Notification;
import io.quaymaster.notify.Notifications;
import io.quaymaster.notify.NotifyOutcome;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import io.quaymaster.release.health.StuckRelease.Kind;
import io.quaymaster.run.later.WaitingRuns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseHealthTest {
  private final ReleaseRig rig = new ReleaseRig();
  private final MemoryMessageQueue deferred =
      new MemoryMessageQueue(false, Duration.ofMinutes(6), 5, rig.clock);
  private final ReleaseHealth health =
      new ReleaseHealth(
          rig.runs(),
          new WaitingRuns(new Deferral(deferred, Map.of(), rig.clock), new RandomIds()),
          new MemoryReleasePages(rig.code),
          rig.pauses(),
          new StuckNotices(
              rig.configs, new Notifications(List.of(rig.notifier), rig.clock), ReleaseRig.SITE),
          rig.clock);

  private static List<Kind> kinds(HealthReport report) {
    return report.stuck().stream().map(StuckRelease::kind).toList();
  }

  private Notification notice() {
    return rig.notifier.sent().getLast();
  }

  private void failAt(String call) {
    rig.code.calls().failBefore(call, () -> new Refused(Reason.RULE, "ruleset", Optional.empty()));
    assertInstanceOf(Failed.class, rig.push("feat: a"));
  }

  @Test
  void releaseThatIsOutIsHealthy() {
    assertInstanceOf(Handled.class, rig.push("feat: a"));
    rig.clock.pass(Duration.ofDays(2));

    assertEquals(new HealthReport(1, 0, List.of(), 0), health.check());
  }

  @Test
  void failedReleaseIsToldOnceADay() {
    failAt("createRef");

    assertEquals(List.of(Kind.FAILED), kinds(health.check()));
    health.check();

    assertEquals(2, rig.notifier.sent().size());
    assertEquals(Notification.Kind.ATTENTION, notice().kind());
    assertEquals("acme/billing has a release that is stuck", notice().title());
    assertTrue(notice().fields().containsValue("failed: ruleset"), notice().toString());
    assertEquals(Optional.of("https://github.test/acme/billing/releases"), notice().link());

    rig.clock.pass(Duration.ofDays(1));
    health.check();
    assertEquals(3, rig.notifier.sent().size());
  }

  @Test
  void tagWithoutReleaseIsWorseThanOthers() {
    failAt("createRef");
    failAt("createRelease");

    HealthReport report = health.check();

    assertEquals(List.of(Kind.TAG_WITHOUT_RELEASE, Kind.FAILED), kinds(report));
    assertEquals("acme/billing has 2 releases that are stuck", notice().title());
  }

  @Test
  void failureBeforeALaterReleaseIsNobodysConcern() {
    failAt("createRef");
    rig.clock.pass(Duration.ofMinutes(1));
    assertInstanceOf(Handled.class, rig.push("fix: b"));

    assertEquals(List.of(), kinds(health.check()));
  }

  @Test
  void failureOfTwoWeeksAgoIsNotToldAnyMore() {
    failAt("createRef");
    rig.clock.pass(Duration.ofDays(15));

    assertEquals(new HealthReport(0, 0, List.of(), 0), health.check());
  }

  @Test
  void forgottenRunIsTakenUp() {
    rig.code.calls().failBefore("begin", () -> new Unavailable("502"));
    assertInstanceOf(Wait.class, rig.push("feat: a"));
    rig.clock.pass(Duration.ofHours(2));

    assertEquals(new HealthReport(1, 1, List.of(), 0), health.check());

    assertEquals(1, rig.repository.releases().size());
    assertEquals(0, deferred.size());
  }

  @Test
  void forgottenRunThatMustWaitAgainIsBroughtBack() {
    rig.code.calls().failBefore("begin", () -> new Unavailable("502"));
    assertInstanceOf(Wait.class, rig.push("feat: a"));
    rig.code.calls().failBefore("begin", () -> new Unavailable("502"));
    rig.clock.pass(Duration.ofHours(25));

    HealthReport report = health.check();

    assertEquals(1, report.takenUp());
    assertEquals(List.of(Kind.WAITING), kinds(report));
    assertEquals(1, deferred.size());
  }

  @Test
  void runThatWaitsForMoreThanADayIsTold() {
    rig.code
        .calls()
        .failBefore(
            "begin", () -> new MustWait("limit", rig.clock.instant().plus(Duration.ofHours(26))));
    assertInstanceOf(Wait.class, rig.push("feat: a"));
    rig.clock.pass(Duration.ofHours(23));
    assertEquals(List.of(), kinds(health.check()));
    rig.clock.pass(Duration.ofHours(2));

    HealthReport report = health.check();

    assertEquals(List.of(Kind.WAITING), kinds(report));
    assertEquals(0, report.takenUp());
    assertTrue(notice().fields().containsValue("waiting: limit"), notice().toString());
  }

  @Test
  void pausedReleasesAreLeftAlone() {
    failAt("createRef");
    rig.pauses().pause(new PauseScope("release", "acme/billing"), "ada", "incident");
    rig.clock.pass(Duration.ofMinutes(1));

    assertEquals(new HealthReport(1, 0, List.of(), 0), health.check());
  }

  @Test
  void draftThatNobodyPublishesIsToldUntilSomebodyDoes() {
    rig.configs.set(Facts.config().draft());
    assertInstanceOf(Handled.class, rig.push("feat: a"));
    rig.clock.pass(Duration.ofHours(25));
    assertEquals(List.of(Kind.DRAFT), kinds(health.check()));

    new MemoryReleasePages(rig.code)
        .publish(Facts.BILLING, rig.repository.releases().getFirst().number());

    assertEquals(List.of(), kinds(health.check()));
  }

  @Test
  void draftThatCannotBeLookedAtIsLeftForTomorrow() {
    rig.configs.set(Facts.config().draft());
    rig.push("feat: a");
    rig.clock.pass(Duration.ofHours(25));
    rig.code.calls().failBefore("findRelease", () -> new Unavailable("502"));

    assertEquals(List.of(), kinds(health.check()));
  }

  @Test
  void noticeThatReachesNobodyIsCounted() {
    failAt("createRef");
    rig.notifier.answer(new NotifyOutcome.Unavailable("slack is down", Optional.empty()));

    assertEquals(1, health.check().untold());
  }
}
