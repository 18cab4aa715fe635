package io.quaymaster.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.host.MemoryFeedback;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckRunsTest {
  private static final InstalledRepository REPOSITORY =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(1), RepositoryRef.parse("acme/billing"));
  private static final InstalledRepository OTHER =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(2), RepositoryRef.parse("acme/shop"));

  private final MemoryFeedback host = new MemoryFeedback();
  private final CheckRuns checks = new CheckRuns(host);

  @Test
  void firstAttemptCreates() {
    checks.show(REPOSITORY, report("run", "one"), false);

    assertEquals(List.of(report("run", "one")), host.checks());
  }

  @Test
  void laterAttemptUpdatesTheNewestOfTheSameNameAndExternalId() {
    checks.show(OTHER, report("run", "other repository"), false);
    checks.show(REPOSITORY, report("other", "other id"), false);
    long old = checks.show(REPOSITORY, report("run", "older"), false);
    long id = checks.show(REPOSITORY, report("run", "one"), false);

    assertEquals(id, checks.show(REPOSITORY, report("run", "two"), true));
    assertNotEquals(old, id);
    assertEquals("two", host.checks().getLast().title());
    assertEquals(4, host.checks().size());
  }

  @Test
  void laterAttemptCreatesWhenNothingIsThere() {
    checks.show(REPOSITORY, report("run", "one"), true);

    assertEquals(1, host.checks().size());
  }

  @Test
  void checkThatIsGoneWhenItIsUpdatedIsCreatedAnew() {
    FeedbackHost forgetful = new ForgetfulHost(host);
    new CheckRuns(forgetful).show(REPOSITORY, report("run", "one"), false);

    new CheckRuns(forgetful).show(REPOSITORY, report("run", "two"), true);

    assertEquals(List.of(report("run", "two")), host.checks());
  }

  @Test
  void textsAreCutAtGitHubsLimits() {
    CheckReport report =
        new CheckReport(
            "quaymaster / release",
            new CommitSha("a".repeat(40)),
            "run",
            Optional.empty(),
            "t".repeat(300),
            "s".repeat(70_000),
            List.of(new Annotation("f", 0, 0, Annotation.Level.NOTICE, "m".repeat(70_000))));

    checks.show(REPOSITORY, report, false);

    CheckReport shown = host.checks().getFirst();
    assertEquals(255, shown.title().length());
    assertEquals(65_535, shown.summary().length());
    assertEquals(16_000, shown.annotations().getFirst().message().length());
    assertEquals(1, shown.annotations().getFirst().line());
    assertEquals(1, shown.annotations().getFirst().column());
  }

  private static CheckReport report(String externalId, String title) {
    return new CheckReport(
        "quaymaster / release",
        new CommitSha("a".repeat(40)),
        externalId,
        Optional.of(Conclusion.SUCCESS),
        title,
        "summary",
        List.of());
  }

  /** Between finding a check and updating it, it disappears. */
  private record ForgetfulHost(MemoryFeedback host) implements FeedbackHost {
    @Override
    public Optional<Long> findCheck(
        InstalledRepository repository, CommitSha commit, String name, String externalId) {
      Optional<Long> found = host.findCheck(repository, commit, name, externalId);
      found.ifPresent(host::deleteCheck);
      return found;
    }

    @Override
    public long createCheck(InstalledRepository repository, CheckReport report) {
      return host.createCheck(repository, report);
    }

    @Override
    public boolean updateCheck(InstalledRepository repository, long id, CheckReport report) {
      return host.updateCheck(repository, id, report);
    }

    @Override
    public Optional<Long> findComment(
        InstalledRepository repository, IssueNumber issue, String marker) {
      return host.findComment(repository, issue, marker);
    }

    @Override
    public long writeComment(
        InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
      return host.writeComment(repository, issue, existing, body);
    }
  }
}
