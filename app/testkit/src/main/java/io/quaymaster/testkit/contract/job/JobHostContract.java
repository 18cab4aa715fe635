package io.quaymaster.testkit.contract.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link JobHost} does. */
public abstract class JobHostContract {
  /** The host under test. */
  protected abstract JobHost host();

  /** A repository with commits and without issues. */
  protected abstract InstalledRepository repository();

  /** One without commits. */
  protected abstract InstalledRepository emptyRepository();

  /** A new commit on its default branch. */
  protected abstract CommitSha commit();

  /** {@code octocat} opens an issue; a body that is empty is none. */
  protected abstract IssueNumber open(String title, String body, List<String> labels);

  /** Somebody closes it. */
  protected abstract void close(IssueNumber issue);

  /** Somebody deletes it. */
  protected abstract void delete(IssueNumber issue);

  private Optional<JobIssue> issue(IssueNumber number) {
    return host().issue(repository(), number);
  }

  @Test
  void headIsTheNewestCommit() {
    commit();
    CommitSha newest = commit();

    assertEquals(Optional.of(newest), host().head(repository()));
  }

  @Test
  void repositoryWithoutCommitsHasNoHead() {
    assertEquals(Optional.empty(), host().head(emptyRepository()));
  }

  @Test
  void issueIsSeenAsItWasWritten() {
    String body = "line 1\r\n```yaml\nResources: {}\n```\n\u00e4\ud83d\ude80 <!-- quaymaster:x -->";
    IssueNumber number = open("It \"fails\" & <b>", body, List.of("reproduce", "bug"));

    JobIssue issue = issue(number).orElseThrow();

    assertEquals(number, issue.number());
    assertEquals("It \"fails\" & <b>", issue.title());
    assertEquals(body, issue.body());
    assertEquals("octocat", issue.author());
    assertEquals(List.of("reproduce", "bug"), issue.labels());
    assertEquals("open", issue.state());
    String page = issue.url().toString();
    assertTrue(page.endsWith("/" + repository().ref() + "/issues/" + number), page);
  }

  @Test
  void issueWithoutTextAndLabelsHasNone() {
    JobIssue issue = issue(open("one", "", List.of())).orElseThrow();

    assertEquals("", issue.body());
    assertEquals(List.of(), issue.labels());
  }

  @Test
  void closedIssueIsSeenAsClosed() {
    IssueNumber number = open("one", "", List.of());
    close(number);

    assertEquals("closed", issue(number).orElseThrow().state());
  }

  @Test
  void issueThatNeverWasIsNotThere() {
    assertEquals(Optional.empty(), issue(new IssueNumber(4_711)));
  }

  @Test
  void deletedIssueIsNotThereAndOthersStay() {
    IssueNumber number = open("one", "", List.of());
    IssueNumber other = open("two", "", List.of());
    delete(number);

    assertEquals(Optional.empty(), issue(number));
    assertEquals("two", issue(other).orElseThrow().title());
  }
}
