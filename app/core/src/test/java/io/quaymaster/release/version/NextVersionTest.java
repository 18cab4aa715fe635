package io.quaymaster.release.version;

import static io.quaymaster.release.Facts.commit;
import static io.quaymaster.release.Facts.config;
import static io.quaymaster.release.Facts.pullRequest;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.Bump;
import io.quaymaster.kernel.Version;
import io.quaymaster.release.Decision.Rule;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.TagFact;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.ReleaseOverride.ByBump;
import io.quaymaster.release.ReleaseOverride.None;
import io.quaymaster.release.ReleaseOverride.ToVersion;
import io.quaymaster.release.version.NextVersionOutcome.Decided;
import io.quaymaster.release.version.NextVersionOutcome.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextVersionTest {
  private Facts.Config config = config();
  private ReleaseOverride override = new None();
  private final List<TagFact> tags = new ArrayList<>(List.of(Facts.tag("v1.4.2", 90)));
  private final List<String> reached = new ArrayList<>();

  private NextVersionOutcome outcome(CommitFact... since) {
    VersionTags versions = VersionTags.of(tags, "v");
    Channel channel =
        override instanceof ToVersion(var version)
            ? Channel.of(version)
            : Channel.configured(config.value().prerelease());
    return NextVersion.decide(
        new VersionFacts(
            versions,
            versions.latest(v -> !v.isPrerelease()),
            since[0],
            List.of(since),
            versions.all().stream().filter(t -> reached.contains(t.name().value())).toList(),
            config.value(),
            override,
            channel));
  }

  private Decided decided(CommitFact... since) {
    return (Decided) outcome(since);
  }

  private String version(CommitFact... since) {
    return decided(since).version().toString();
  }

  private Refused refused(CommitFact... since) {
    return (Refused) outcome(since);
  }

  @Test
  void aFeatureRaisesTheMinorPartAndTheReasonNamesTheCommit() {
    Decided decided = decided(commit(2, "fix: round"), commit(1, "feat: pay by invoice"));
    assertEquals("1.5.0", decided.version().toString());
    assertEquals(Rule.COMMITS, decided.decision().rule());
    assertEquals("minor: feat in 0000001 \"feat: pay by invoice\"", decided.decision().reason());
  }

  @Test
  void fixesRaiseThePatchPart() {
    assertEquals("1.4.3", version(commit(1, "fix: round")));
    assertEquals(Rule.COMMITS, decided(commit(1, "perf: faster")).decision().rule());
  }

  @Test
  void aBreakingCommitRaisesTheMajorPart() {
    assertEquals("2.0.0", version(commit(1, "fix!: a"), commit(2, "feat: b")));
    assertEquals("2.0.0", version(commit(1, "fix: a\n\nBREAKING CHANGE: b")));
    assertEquals(
        "major: breaking fix in 0000001 \"fix!: a\"",
        decided(commit(1, "fix!: a")).decision().reason());
  }

  @Test
  void belowOneABreakingCommitRaisesTheMinorPart() {
    tags.clear();
    tags.add(Facts.tag("v0.3.1", 90));
    assertEquals("0.4.0", version(commit(1, "feat!: a")));
    assertTrue(decided(commit(1, "feat!: a")).decision().reason().endsWith("still 0.x"));
    assertEquals("0.4.0", version(commit(1, "feat: a")));
    config = config.majorBelowOne();
    assertEquals("1.0.0", version(commit(1, "feat!: a")));
  }

  @Test
  void belowOneALabelSaysWhatItSays() {
    tags.clear();
    tags.add(Facts.tag("v0.3.1", 90));
    assertEquals("1.0.0", version(commit(1, "a", pullRequest(3, "release:major"))));
  }

  @Test
  void withoutARuleTheConfiguredBumpDecides() {
    Decided decided = decided(commit(1, "docs: a"));
    assertEquals("1.4.3", decided.version().toString());
    assertEquals(Rule.DEFAULT, decided.decision().rule());
    config = config.bump(Bump.MINOR);
    assertEquals("1.5.0", version(commit(1, "whatever")));
  }

  @Test
  void labelsGoBeforeCommitsAndTheHighestWins() {
    Decided decided =
        decided(
            commit(1, "feat!: a", pullRequest(7, "release:patch")),
            commit(2, "b", pullRequest(8, "other", "Release:Minor", "release:patch")));
    assertEquals("1.5.0", decided.version().toString());
    assertEquals(Rule.LABEL, decided.decision().rule());
    assertEquals("minor: label release:minor on #8", decided.decision().reason());
  }

  @Test
  void aTrailerGoesBeforeLabels() {
    CommitFact head = commit(1, "fix: a\n\nRelease-Bump: Minor", pullRequest(7, "release:major"));
    assertEquals("1.5.0", version(head));
    assertEquals(Rule.TRAILER, decided(head).decision().rule());
    assertEquals("1.4.3", version(commit(1, "fix: a"), commit(2, "b\n\nRelease-Bump: major")));
  }

  @Test
  void releaseAsNamesTheVersion() {
    Decided decided = decided(commit(1, "fix: a\n\nRelease-As: 3.1.4"));
    assertEquals("3.1.4", decided.version().toString());
    assertEquals("Release-As: 3.1.4 in 0000001", decided.decision().reason());
  }

  @Test
  void releaseAsMustRise() {
    assertEquals(
        "1.4.1 is not greater than v1.4.2.", refused(commit(1, "a\n\nRelease-As: 1.4.1")).reason());
    assertEquals(
        "1.4.2 is taken: the tag v1.4.2 names it.",
        refused(commit(1, "a\n\nRelease-As: 1.4.2")).reason());
  }

  @Test
  void releaseAsMayStandBelowAPrereleaseOfAnotherChannel() {
    tags.add(Facts.tag("v2.0.0-beta.3", 91));
    assertEquals("1.6.0", version(commit(1, "a\n\nRelease-As: 1.6.0")));
    reached.add("v2.0.0-beta.3");
    assertEquals(
        "1.6.0 is not greater than v2.0.0-beta.3.",
        refused(commit(1, "a\n\nRelease-As: 1.6.0")).reason());
  }

  @Test
  void aTrailerThatIsNotUnderstoodIsAClearFailure() {
    assertTrue(refused(commit(1, "a\n\nRelease-As: v2")).reason().contains("names no version"));
    assertTrue(
        refused(commit(1, "a\n\nRelease-Bump: huge")).remedy().contains("major, minor or patch"));
    assertTrue(
        refused(commit(1, "a\n\nRelease-As: " + "9".repeat(500) + "x")).reason().length() < 300);
  }

  @Test
  void aRequestGoesBeforeEverything() {
    override = new ByBump(Bump.MAJOR);
    Decided decided = decided(commit(1, "fix: a\n\nRelease-As: 9.0.0"));
    assertEquals("2.0.0", decided.version().toString());
    assertEquals(Rule.REQUEST, decided.decision().rule());
    override = new ToVersion(Version.of("4.0.0"));
    assertEquals("4.0.0", version(commit(1, "fix: a\n\nRelease-As: 9.0.0")));
  }

  @Test
  void aRequestMayNameAVersionOfAnOlderLineAboveAllOfThatLine() {
    tags.add(Facts.tag("v2.3.0", 80));
    reached.add("v1.4.2");
    override = new ToVersion(Version.of("1.4.3"));
    assertEquals("1.4.3", version(commit(1, "fix: a")));
    override = new ToVersion(Version.of("1.4.1"));
    assertEquals("1.4.1 is not greater than v1.4.2.", refused(commit(1, "fix: a")).reason());
    override = new ToVersion(Version.of("2.3.0"));
    assertTrue(refused(commit(1, "fix: a")).reason().contains("is taken"));
  }

  @Test
  void withoutTagsTheInitialVersionIsTaken() {
    tags.clear();
    Decided decided = decided(commit(1, "feat!: a"));
    assertEquals("0.1.0", decided.version().toString());
    assertEquals(Rule.INITIAL, decided.decision().rule());
    config = config.initial("1.0.0");
    assertEquals("1.0.0", version(commit(1, "a")));
    assertEquals("2.0.0", version(commit(1, "a\n\nRelease-As: 2.0.0")));
    override = new ByBump(Bump.MINOR);
    assertEquals("1.0.0", version(commit(1, "a")));
  }

  @Test
  void aPrereleaseChannelCountsUpTowardsItsTarget() {
    config = config.prerelease("rc");
    assertEquals("1.5.0-rc.1", version(commit(1, "feat: a")));
    tags.add(Facts.tag("v1.5.0-rc.1", 91));
    reached.add("v1.5.0-rc.1");
    assertEquals("1.5.0-rc.2", version(commit(2, "fix: b"), commit(1, "feat: a")));
  }

  @Test
  void aPrereleaseChannelRestartsWhenTheTargetChanges() {
    config = config.prerelease("rc");
    tags.add(Facts.tag("v1.5.0-rc.4", 91));
    reached.add("v1.5.0-rc.4");
    assertEquals("2.0.0-rc.1", version(commit(2, "feat!: b"), commit(1, "feat: a")));
  }

  @Test
  void aStableVersionAboveThePrereleasesStartsAnew() {
    config = config.prerelease("rc");
    tags.add(Facts.tag("v1.5.0-rc.4", 91));
    tags.add(Facts.tag("v1.5.0", 92));
    assertEquals("1.5.1-rc.1", version(commit(2, "fix: b")));
  }

  @Test
  void otherChannelsCountForThemselves() {
    config = config.prerelease("rc");
    tags.add(Facts.tag("v1.5.0-beta.7", 91));
    assertEquals("1.5.0-rc.1", version(commit(2, "feat: b")));
  }

  @Test
  void aTrailerOnAPrereleaseChannelNamesTheTarget() {
    config = config.prerelease("rc");
    assertEquals("2.0.0-rc.1", version(commit(1, "a\n\nRelease-As: 2.0.0")));
    assertEquals("2.0.0-rc.7", version(commit(1, "a\n\nRelease-As: 2.0.0-rc.7")));
    override = new ToVersion(Version.of("2.0.0"));
    assertEquals("2.0.0", version(commit(1, "a")));
  }

  @Test
  void versionsRisePastAPrereleaseInTheHistory() {
    tags.add(Facts.tag("v2.0.0-rc.1", 91));
    assertEquals("1.4.3", version(commit(2, "fix: b")));
    reached.add("v2.0.0-rc.1");
    Decided decided = decided(commit(2, "fix: b"));
    assertEquals("2.0.0", decided.version().toString());
    assertTrue(decided.decision().reason().endsWith("raised past 2.0.0-rc.1"));
    config = config.prerelease("rc");
    assertEquals("2.0.0-rc.2", version(commit(2, "fix: b")));
  }

  @Test
  void buildMetadataTakesAVersion() {
    tags.add(Facts.tag("v2.0.0+linux", 91));
    override = new ToVersion(Version.of("2.0.0"));
    assertTrue(refused(commit(1, "fix: a")).reason().contains("v2.0.0+linux"));
  }

  @Test
  void aLongSubjectIsCutInTheReason() {
    String reason = decided(commit(1, "feat: " + "é🎉".repeat(200))).decision().reason();
    assertTrue(reason.length() < 300, reason);
    assertTrue(reason.endsWith("…\""), reason);
  }
}
