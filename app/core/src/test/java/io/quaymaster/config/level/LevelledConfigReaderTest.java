package io.quaymaster.config.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigOutcome.Excluded;
import io.quaymaster.config.ConfigOutcome.Invalid;
import io.quaymaster.config.ConfigOutcome.Valid;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.section.Fixtures;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryConfigFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LevelledConfigReaderTest {
  private static final CommitSha COMMIT = new CommitSha("a".repeat(40));

  private static final String COMMAND_JOB =
      "jobs: {reproduce: {processor: command, run: [./reproduce.sh]}}";

  private final MemoryConfigFiles files = new MemoryConfigFiles();
  private String appFile = "";
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private final AppLevel appLevel = new AppLevel(() -> Optional.of(appFile), clock);
  private final LevelledConfigReader reader = new LevelledConfigReader(files, new Levels(appLevel));

  @Test
  void withoutAnyFileEverythingIsOff() {
    assertEquals(
        new Valid(RepositoryConfig.DEFAULT, Map.of()), reader.read(repository("acme/billing")));
  }

  @Test
  void repositoryWinsOverOrganisationOverAppLevelOverDefaults() {
    appFile = "defaults: {release: {bump: major, notes: conventional, tag-prefix: app}}";
    files.organisation("acme", "release: {bump: minor, notes: github}\nobserve: true");
    files.repository(ref("acme/billing"), "release: {bump: patch}");

    Valid valid = valid("acme/billing");

    assertEquals(
        Map.of(
            "release.bump", ".github/quaymaster.yml",
            "release.notes", "acme/.github: quaymaster.yml",
            "observe", "acme/.github: quaymaster.yml",
            "release.tag-prefix", "App-level file"),
        valid.sources());
    assertEquals("app", valid.config().release().tagPrefix());
  }

  @Test
  void laterAppLevelEntryThatMatchesGoesFirst() {
    appFile = Fixtures.text("app/full.yml");

    assertEquals("t", valid("acme/info-site").config().release().tagPrefix());
    assertEquals("app", valid("acme/analytics").config().release().tagPrefix());
    assertEquals(true, valid("acme/info-site").config().release().draft());
    assertEquals(false, valid("acme/web-site").config().release().draft());
    assertEquals("t", valid("acme/web-site").config().release().tagPrefix());
    assertEquals(false, valid("acme/web-site").config().release().preview());
  }

  @Test
  void excludedRepositoryIsLeftAloneWithoutReadingItsFiles() {
    appFile = Fixtures.text("app/full.yml");

    assertEquals(
        new Excluded("the App-level file excludes *-archive"),
        reader.read(repository("acme/old-archive")));
    assertEquals(
        new Excluded("the App-level file excludes acme/secret-*"),
        reader.readAt(repository("acme/secret-plans"), COMMIT));
    assertEquals(
        new Excluded("no pattern of the App-level file allows other/billing"),
        reader.read(repository("other/billing")));
    assertEquals(0, files.calls());
  }

  @Test
  void faultsOfEveryLevelAreReportedTogether() {
    appFile = "exclude: 1";
    files.organisation("acme", "observe: 1");
    files.repository(ref("acme/billing"), "observe: [");

    Invalid invalid = assertInstanceOf(Invalid.class, reader.read(repository("acme/billing")));

    assertEquals(
        "App-level file, .github/quaymaster.yml, acme/.github: quaymaster.yml",
        invalid.problems().stream().map(ConfigProblem::file).collect(Collectors.joining(", ")));
  }

  @Test
  void faultyAppLevelFileStopsEveryRepositoryWithAllItsFaults() {
    appFile = Fixtures.text("app/faulty.yml");

    Invalid invalid = assertInstanceOf(Invalid.class, reader.read(repository("acme/billing")));

    assertEquals(
        Fixtures.text("app/faulty.problems"),
        invalid.problems().stream().map(p -> p + "\n").collect(Collectors.joining()));
  }

  @Test
  void ruleOfTheRepositoryThatNamesNoConfiguredJobIsAFault() {
    files.repository(
        ref("acme/billing"), "triage: {rules: [{labels: [bug], job: reprodce}]}\n" + COMMAND_JOB);

    Invalid invalid = assertInstanceOf(Invalid.class, reader.read(repository("acme/billing")));

    assertEquals(
        ".github/quaymaster.yml:1:39 triage.rules.job: there is no job 'reprodce' below jobs;"
            + " known: reproduce",
        invalid.problems().getFirst().toString());
  }

  @Test
  void ruleMayNameAJobOfTheOrganisationAndAnInheritedRuleOneThatOthersHave() {
    files.organisation("acme", COMMAND_JOB + "\ntriage: {rules: [{labels: [x], job: other}]}");
    files.repository(ref("acme/billing"), "triage: {rules: [{labels: [bug], job: reproduce}]}");

    assertEquals(1, valid("acme/billing").config().jobs().jobs().size());
    assertEquals(1, valid("acme/web-site").config().triage().rules().size());
  }

  @Test
  void faultThatAHigherLevelHidesIsStillAFault() {
    files.organisation("acme", "release: {bump: huge}");
    files.repository(ref("acme/billing"), "release: {bump: minor}");

    assertInstanceOf(Invalid.class, reader.read(repository("acme/billing")));
  }

  @Test
  void readingAtACommitTakesTheRepositoryFileFromThere() {
    files.repository(ref("acme/billing"), "observe: true");
    files.commit(ref("acme/billing"), COMMIT, "release: {enabled: true}");

    ConfigOutcome outcome = reader.readAt(repository("acme/billing"), COMMIT);

    Valid valid = assertInstanceOf(Valid.class, outcome);
    assertEquals(true, valid.config().release().enabled());
    assertEquals(false, valid.config().observe());
  }

  @Test
  void sameTextUnderAnotherNameKeepsItsOwnSource() {
    files.repository(ref("acme/billing"), "observe: true");
    assertEquals(Map.of("observe", ".github/quaymaster.yml"), valid("acme/billing").sources());

    files.organisation("acme", "observe: true");
    assertEquals(
        Map.of("observe", "acme/.github: quaymaster.yml"), valid("acme/analytics").sources());
  }

  @Test
  void manyContentsAreReadRightAlthoughOnlySomeAreKept() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 600; i++) {
        files.repository(ref("acme/billing"), "release: {tag-prefix: p" + i + "}");
        assertEquals("p" + i, valid("acme/billing").config().release().tagPrefix());
      }
    }
  }

  private Valid valid(String name) {
    return assertInstanceOf(Valid.class, reader.read(repository(name)));
  }

  private static RepositoryRef ref(String name) {
    return RepositoryRef.parse(name);
  }

  private static InstalledRepository repository(String name) {
    return new InstalledRepository(new InstallationId(7), new RepositoryId(1), ref(name));
  }
}
