package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckReport.Annotation;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What all {@link FeedbackHost}s do with check runs. */
public abstract class CheckRunsContract {
  private static final String NAME = "quaymaster / contract";

  private final String externalId = UUID.randomUUID().toString();

  protected abstract FeedbackHost host();

  protected abstract InstalledRepository repository();

  /** A commit of the repository. */
  protected abstract CommitSha commit();

  /** Another commit of the repository. */
  protected abstract CommitSha otherCommit();

  /** The title that the check run shows. */
  protected abstract String titleOf(long checkRun);

  /** How many annotations the check run has. */
  protected abstract int annotationsOf(long checkRun);

  @Test
  void checkRunIsFoundByCommitNameAndExternalId() {
    long id = host().createCheck(repository(), report("one", 0));

    assertEquals(Optional.of(id), find(commit(), NAME, externalId));
    assertEquals(Optional.empty(), find(otherCommit(), NAME, externalId));
    assertEquals(Optional.empty(), find(commit(), NAME + "s", externalId));
    assertEquals(Optional.empty(), find(commit(), NAME, externalId + "x"));
  }

  @Test
  void newestOfSeveralIsFound() {
    long older = host().createCheck(repository(), report("one", 0));
    long newer = host().createCheck(repository(), report("two", 0));

    assertNotEquals(older, newer);
    assertEquals(Optional.of(newer), find(commit(), NAME, externalId));
  }

  @Test
  void updateShowsTheNewReportUnderTheSameId() {
    long id = host().createCheck(repository(), report("one", 0));

    assertTrue(host().updateCheck(repository(), id, report("two", 0)));

    assertEquals("two", titleOf(id));
    assertEquals(Optional.of(id), find(commit(), NAME, externalId));
  }

  @Test
  void updateOfACheckRunThatIsNotThereSaysSo() {
    assertFalse(host().updateCheck(repository(), 999_999_999L, report("one", 0)));
  }

  @Test
  void everyAnnotationIsShownHoweverMany() {
    long id = host().createCheck(repository(), report("one", 120));

    assertEquals(120, annotationsOf(id));
  }

  private Optional<Long> find(CommitSha commit, String name, String id) {
    return host().findCheck(repository(), commit, name, id);
  }

  private CheckReport report(String title, int annotations) {
    return new CheckReport(
        NAME,
        commit(),
        externalId,
        Optional.of(Conclusion.NEUTRAL),
        title,
        "summary",
        IntStream.rangeClosed(1, annotations)
            .mapToObj(
                line ->
                    new Annotation("README.md", line, 1, Annotation.Level.NOTICE, "line " + line))
            .toList());
  }
}
