package io.quaymaster.config.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.level.AppLevel;
import io.quaymaster.config.level.Levels;
import io.quaymaster.config.section.Fixtures;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.GitHubEvent;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryConfigFiles;
import io.quaymaster.memory.host.MemoryFeedback;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final CommitSha HEAD = new CommitSha("a".repeat(40));
  private static final InstalledRepository BILLING = repository(1, "acme/billing");
  private static final InstalledRepository ORGANISATION = repository(2, "acme/.github");
  private static final String OWN = ".github/quaymaster.yml";

  private final MemoryConfigFiles files = new MemoryConfigFiles();
  private final MemoryFeedback feedback = new MemoryFeedback();
  private String appFile = "";
  private final AppLevel appLevel =
      new AppLevel(() -> Optional.of(appFile), Clock.fixed(NOW, ZoneOffset.UTC));
  private final ConfigCheck check =
      new ConfigCheck(files, new Levels(appLevel), new CheckRuns(feedback));

  @Test
  void pushOfAValidFileShowsWhatHoldsAndWhereItComesFrom() {
    files.organisation("acme", "\nobserve: true");
    files.commit(BILLING.ref(), HEAD, "release:\n  skip-token: \"a | `b`\"\n");

    assertEquals(
        new Handled("configuration: valid; 2 values are set"), handle(push(BILLING, "x", OWN)));

    CheckReport report = onlyReport();
    assertEquals("quaymaster / config", report.name());
    assertEquals(HEAD, report.commit());
    assertEquals(Optional.of(Conclusion.SUCCESS), report.conclusion());
    assertTrue(
        report
            .summary()
            .contains("| `observe` | `true` | **acme/.github: quaymaster.yml, line 2** |"),
        report.summary());
    assertTrue(
        report
            .summary()
            .contains(
                "| `release.skip-token` | ``\"a \\| `b`\"`` | **.github/quaymaster.yml, line 2**"
                    + " |"),
        report.summary());
    assertTrue(report.summary().contains("| `release.bump` | `patch` | default |"));
  }

  @Test
  void pushOfAFaultyFileAnnotatesEveryLineAtFault() {
    files.organisation("acme", "observe: 1");
    files.commit(BILLING.ref(), HEAD, Fixtures.text("invalid/many-faults.yml"));

    assertEquals(new Handled("configuration: 12 faults"), handle(push(BILLING, "x", OWN)));

    CheckReport report = onlyReport();
    assertEquals(Optional.of(Conclusion.FAILURE), report.conclusion());
    assertEquals(11, report.annotations().size());
    assertEquals(
        new Annotation(
            OWN,
            1,
            10,
            Annotation.Level.FAILURE,
            "observe: true or false expected but got the text 'yes'"),
        report.annotations().getFirst());
    assertTrue(report.summary().contains("- acme/.github: quaymaster.yml:1:10 observe: true"));
  }

  @Test
  void faultOfTheWholeFileIsAnnotatedToo() {
    files.commit(BILLING.ref(), HEAD, "a: [\n");

    assertEquals(new Handled("configuration: 1 fault"), handle(push(BILLING, "x", OWN)));
    assertTrue(onlyReport().annotations().getFirst().message().startsWith("not YAML: "));
  }

  @Test
  void secondDeliveryUpdatesTheSameCheckRun() {
    files.commit(BILLING.ref(), HEAD, "observe: true");

    handle(push(BILLING, "x", OWN));
    handle(pullRequest("opened"));

    assertEquals("valid; 1 value is set", onlyReport().title());
  }

  @Test
  void pushThatDeletesTheFileShowsWhatHoldsWithoutIt() {
    assertEquals(
        new Handled("configuration: valid; 0 values are set"), handle(push(BILLING, "x", OWN)));
  }

  @Test
  void longPushIsCheckedOnlyWhereThereIsAFile() {
    Push cut =
        new Push(
            BILLING,
            new BranchName("x"),
            new BranchName("main"),
            Optional.of(HEAD),
            "",
            List.of(),
            false);

    assertTrue(check.wants(cut));
    assertEquals(new Ignored("no .github/quaymaster.yml"), handle(cut));
    files.commit(BILLING.ref(), HEAD, "observe: true");
    assertEquals(new Handled("configuration: valid; 1 value is set"), handle(cut));
  }

  @Test
  void pullRequestThatTouchesTheFileIsChecked() {
    files.repository(BILLING.ref(), "observe: false");
    files.commit(BILLING.ref(), HEAD, "observe: true");

    assertEquals(
        new Handled("configuration: valid; 1 value is set"), handle(pullRequest("synchronize")));
  }

  @Test
  void pullRequestThatLeavesTheFileAloneGetsNothingForASingleRead() {
    files.repository(BILLING.ref(), "observe: true");
    files.commit(BILLING.ref(), HEAD, "observe: true");
    handle(pullRequest("opened"));
    int before = files.calls();

    assertEquals(
        new Ignored(".github/quaymaster.yml is not touched"), handle(pullRequest("opened")));
    assertEquals(1, files.calls() - before);
    assertEquals(List.of(), feedback.checks());
  }

  @Test
  void pullRequestOfARepositoryWithoutAFileCostsOneRead() {
    assertEquals(new Ignored("no .github/quaymaster.yml"), handle(pullRequest("opened")));
    assertEquals(1, files.calls());
  }

  @Test
  void organisationFileIsCheckedOnTheDefaultBranchOfItsRepository() {
    files.organisation("acme", "observe: 1");
    Push push = push(ORGANISATION, "main", "quaymaster.yml");

    assertTrue(check.wants(push));
    assertEquals(new Handled("configuration: 1 fault"), handle(push));
    assertEquals("quaymaster.yml", onlyReport().annotations().getFirst().path());
    assertFalse(check.wants(push(ORGANISATION, "x", "quaymaster.yml")));
    assertFalse(check.wants(push(BILLING, "main", "quaymaster.yml")));
    assertFalse(check.wants(push(ORGANISATION, "main", "README.md")));
  }

  @Test
  void excludedRepositoryGetsNothing() {
    appFile = "exclude: [billing]";
    files.commit(BILLING.ref(), HEAD, "observe: 1");

    assertEquals(
        new Ignored("the App-level file excludes billing"), handle(push(BILLING, "x", OWN)));
    assertEquals(new Ignored("the App-level file excludes billing"), handle(pullRequest("opened")));
    assertEquals(0, files.calls());
  }

  @Test
  void onlyNewCommitsThatMayTouchAFileAreWanted() {
    assertEquals("config", check.name());
    assertTrue(check.wants(push(BILLING, "x", OWN)));
    assertFalse(check.wants(push(BILLING, "x", "README.md")));
    assertFalse(check.wants(deleted()));
    assertTrue(check.wants(pullRequest("reopened")));
    assertFalse(check.wants(pullRequest("labeled")));
    GitHubEvent other = new GitHubEvent.TagPush(BILLING, "v1", false);
    assertFalse(check.wants(other));
    assertEquals(new Ignored("no file that could be checked"), handle(other));
    assertEquals(new Ignored("no file that could be checked"), handle(deleted()));
  }

  private HandlerOutcome handle(GitHubEvent event) {
    return check.handle(delivery(), event);
  }

  private CheckReport onlyReport() {
    assertEquals(1, feedback.checks().size());
    return feedback.checks().getFirst();
  }

  private static Push push(InstalledRepository repository, String branch, String path) {
    return new Push(
        repository,
        new BranchName(branch),
        new BranchName("main"),
        Optional.of(HEAD),
        "feat: x",
        List.of("src/a", path),
        true);
  }

  private static Push deleted() {
    return new Push(
        BILLING,
        new BranchName("x"),
        new BranchName("main"),
        Optional.empty(),
        "",
        List.of(OWN),
        true);
  }

  private static PullRequestChanged pullRequest(String action) {
    return new PullRequestChanged(
        BILLING, action, new IssueNumber(3), "feat: x", new BranchName("main"), HEAD, List.of());
  }

  private static InstalledRepository repository(long id, String name) {
    return new InstalledRepository(
        new InstallationId(7), new RepositoryId(id), RepositoryRef.parse(name));
  }

  private static Delivery delivery() {
    return new Delivery(
        new DeliveryId("0b989ba4-242f-11e5-81e1-c7b6966d2516"), Optional.of("ann"), false, NOW);
  }
}
