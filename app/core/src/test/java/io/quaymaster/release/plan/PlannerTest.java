package io.quaymaster.release.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseHost.BranchHead;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleasePlan;
import io.quaymaster.release.ReleasePlanOutcome;
import io.quaymaster.release.ReleasePlanOutcome.Impossible;
import io.quaymaster.release.ReleasePlanOutcome.Nothing;
import io.quaymaster.release.ReleasePlanOutcome.Planned;
import io.quaymaster.release.ReleaseRequest;
import io.quaymaster.release.ReleaseRig;
import io.quaymaster.run.RunOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final BranchName OLD = new BranchName("1.x");

  private final ReleaseRig rig = new ReleaseRig(10);
  private Facts.Config config = Facts.config();

  private CommitSha tagged(String version) {
    CommitSha commit = rig.repository.commit(ReleaseRig.MAIN, "fix: " + version);
    rig.repository.tag(version, commit);
    return commit;
  }

  private ReleasePlanOutcome plan(CommitSha head, ReleaseOverride override, boolean underway) {
    return rig.planner()
        .plan(
            new PlanQuestion(
                Facts.BILLING, head, ReleaseRig.MAIN, config.value(), override, true, underway));
  }

  private ReleasePlan planned(CommitSha head, String override) {
    return assertInstanceOf(
            Planned.class, plan(head, ReleaseOverride.parse(override).orElseThrow(), false))
        .plan();
  }

  @Test
  void thousandsOfTagsAreReadPageByPage() {
    CommitSha base = tagged("v1.4.2");
    for (int i = 0; i < 95; i++) {
      rig.repository.tag("v0." + i + ".7", base);
      rig.repository.tag("nightly-" + i, base);
    }
    ReleasePlan plan = planned(rig.repository.commit(ReleaseRig.MAIN, "fix: a"), "none");
    assertEquals("1.4.3", plan.version().toString());
    assertEquals(19, Collections.frequency(rig.code.calls().made(), "moreTags"));
    assertEquals(1, Collections.frequency(rig.code.calls().made(), "begin"));
  }

  @Test
  void moreTagsThanAreReadMakeNoPlanAndSayWhatHelps() {
    CommitSha base = tagged("v1.4.2");
    for (int i = 0; i < 2000; i++) {
      rig.repository.tag("nightly-" + i, base);
    }
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "fix: a");

    Impossible impossible =
        assertInstanceOf(Impossible.class, plan(head, new ReleaseOverride.None(), false));

    assertEquals("acme/billing has more than 2000 tags", impossible.reason());
    assertTrue(impossible.remedy().contains("at most 2000"), impossible.remedy());
    assertEquals(199, Collections.frequency(rig.code.calls().made(), "moreTags"));
    assertInstanceOf(
        Promotable.Unclear.class,
        rig.planner()
            .promotable(Facts.BILLING, new BranchHead(ReleaseRig.MAIN, head), config.value()));
  }

  @Test
  void aVersionOfAnOlderLineIsNotTheLatestAndFollowsItsOwnLine() {
    CommitSha old = tagged("v1.4.2");
    rig.repository.branch(OLD, old);
    tagged("v2.0.0");
    tagged("v2.1.0");
    CommitSha fix = rig.repository.commit(OLD, "fix: old");
    ReleasePlan plan = planned(fix, "1.4.3");
    assertFalse(plan.latest());
    assertEquals("v1.4.2", plan.previous().orElseThrow().value());
    assertInstanceOf(
        Impossible.class, plan(fix, new ReleaseOverride.ToVersion(Version.of("1.4.1")), false));
  }

  @Test
  void theHighestStableVersionIsTheLatestEvenBesideHigherPrereleases() {
    tagged("v1.4.2");
    tagged("v2.0.0-rc.1");
    ReleasePlan plan = planned(rig.repository.commit(ReleaseRig.MAIN, "fix: a"), "3.0.0");
    assertTrue(plan.latest());
    assertEquals("v1.4.2", plan.previous().orElseThrow().value());
  }

  @Test
  void aRunUnderWayTakesTheTagOnItsCommitForItsOwn() {
    tagged("v1.0.0");
    CommitSha head = tagged("v1.0.1");
    ReleasePlanOutcome fresh = plan(head, new ReleaseOverride.None(), false);
    assertEquals(new Nothing("the commit is released already as v1.0.1"), fresh);
    ReleasePlan plan =
        assertInstanceOf(Planned.class, plan(head, new ReleaseOverride.None(), true)).plan();
    assertTrue(plan.tagged());
    assertEquals("v1.0.1", plan.tag().value());
    assertEquals("v1.0.0", plan.previous().orElseThrow().value());
    assertTrue(plan.decision().reason().startsWith("patch: fix in"));
  }

  @Test
  void aTagThatTheRulesWouldNotHaveGivenIsTakenAsItStands() {
    tagged("v1.0.0");
    CommitSha head = tagged("v7.0.0");
    ReleasePlan plan =
        assertInstanceOf(Planned.class, plan(head, new ReleaseOverride.None(), true)).plan();
    assertEquals("7.0.0", plan.version().toString());
    assertEquals("the tag stands on the commit", plan.decision().reason());
  }

  @Test
  void aPromotionUnderWayGoesOnWithItsOwnTag() {
    tagged("v1.0.0");
    CommitSha head = tagged("v1.1.0-rc.1");
    assertEquals("v1.1.0", planned(head, "promote").tag().value());
    rig.repository.tag("v1.1.0", head);
    ReleasePlan plan =
        assertInstanceOf(Planned.class, plan(head, new ReleaseOverride.Promote(), true)).plan();
    assertTrue(plan.tagged());
    assertEquals("promoted from v1.1.0-rc.1", plan.decision().reason());
  }

  @Test
  void whatIsNoPrereleaseOrNotAboveTheStableVersionIsNotPromoted() {
    CommitSha old = tagged("v1.1.0-rc.1");
    CommitSha plain = rig.repository.commit(ReleaseRig.MAIN, "fix: a");
    assertInstanceOf(Impossible.class, plan(plain, new ReleaseOverride.Promote(), false));
    tagged("v1.1.0");
    Impossible impossible =
        assertInstanceOf(Impossible.class, plan(old, new ReleaseOverride.Promote(), false));
    assertEquals("v1.1.0-rc.1 is not above v1.1.0.", impossible.reason());
  }

  @Test
  void aPrereleaseBehindALaterStableVersionIsContained() {
    CommitSha old = tagged("v2.0.0-rc.1");
    tagged("v1.9.0");
    assertEquals(
        new Nothing("contained in v1.9.0"), plan(old, new ReleaseOverride.Promote(), false));
  }

  @Test
  void withPrereleasesOnlyTheFirstStableVersionRisesPastThem() {
    tagged("v1.0.0-rc.1");
    ReleasePlan plan = planned(rig.repository.commit(ReleaseRig.MAIN, "fix: a"), "none");
    assertEquals("1.0.0", plan.version().toString());
    assertEquals(Optional.empty(), plan.previous());
  }

  @Test
  void channelsOfOneCommitAreToldApart() {
    config = config.prerelease("rc");
    tagged("v1.0.0");
    CommitSha head = tagged("v1.1.0-beta.1");
    assertEquals("v1.0.1-rc.1".length(), planned(head, "none").tag().value().length());
    rig.repository.tag("v1.1.0-rc.1", head);
    assertInstanceOf(Nothing.class, plan(head, new ReleaseOverride.None(), false));
  }

  @Test
  void theTextFormSaysEverything() {
    tagged("v1.4.2");
    CommitSha head = rig.repository.commit(ReleaseRig.MAIN, "feat: pay by invoice");
    assertEquals(
        """
        release   v1.5.0
        commit    %s on main
        previous  v1.4.2
        decided   minor: feat in %s "feat: pay by invoice" (conventional commits)
        tag       annotated
        GitHub    release, the latest, notes by GitHub
        """
            .formatted(head, head.abbreviated()),
        planned(head, "none").text());
  }

  @Test
  void theFacadePlansWithoutDoing() {
    tagged("v1.4.2");
    rig.repository.commit(ReleaseRig.MAIN, "feat: a");
    ReleaseRequest request =
        new ReleaseRequest(Optional.empty(), new ReleaseOverride.None(), "eve");
    assertInstanceOf(Planned.class, rig.releases().plan(Facts.BILLING, request));
    assertEquals(1, rig.repository.tags().size());
    assertInstanceOf(RunOutcome.Finished.class, rig.releases().run(Facts.BILLING, request));
    assertInstanceOf(Nothing.class, rig.releases().plan(Facts.BILLING, request));
    RunOutcome.Finished again =
        assertInstanceOf(RunOutcome.Finished.class, rig.releases().run(Facts.BILLING, request));
    assertTrue(again.summary().startsWith("released v1.5.0"));
    assertInstanceOf(RunOutcome.Finished.class, rig.releases().resume(again.run().key()));
  }

  @Test
  void aBranchThatIsNotThereIsSaid() {
    ReleaseRequest request =
        new ReleaseRequest(Optional.of(new BranchName("gone")), new ReleaseOverride.None(), "eve");
    assertInstanceOf(Impossible.class, rig.releases().plan(Facts.BILLING, request));
    RunOutcome.Failed failed =
        assertInstanceOf(RunOutcome.Failed.class, rig.releases().run(Facts.BILLING, request));
    assertEquals("acme/billing has no branch gone", failed.reason());
    assertEquals(List.of(), rig.repository.releases());
  }
}
