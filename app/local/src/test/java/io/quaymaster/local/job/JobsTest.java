package io.quaymaster.local.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.local.Eventually;
import io.quaymaster.simulator.state.issue.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label runs a job in a leased account, and its result comes back to the issue. */
final class JobsTest {
  @TempDir private Path folder;

  /** The scripts run as another user, when the tests run as root. */
  @BeforeEach
  void letScriptsIn() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  private static List<Account> pool() {
    return Bench.bean(Accounts.class).list(Optional.empty());
  }

  private static void poolIsFreeAgain() {
    Eventually.holds(
        () -> pool().stream().allMatch(account -> account.state() == AccountState.AVAILABLE),
        () -> pool().toString());
  }

  private static String kept(Job job, ResultFile file) throws IOException {
    try (InputStream content =
        Bench.bean(JobResults.class).open(Keeping.folder(job), file).orElseThrow()) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  /** A line of a script that waits until the file is there. */
  private static String until(Path file) {
    return "while [ ! -e '" + file + "' ]; do sleep 0.1; done\n";
  }

  @Test
  void labelRunsTheRepositorysScriptWithTheIssueAndReportsOnce() throws IOException {
    Bench bench =
        Bench.with(
            "passes",
            """
            set -eu
            grep -c 'breaks' "$QUAYMASTER_ISSUE"
            test -n "$AWS_CONTAINER_CREDENTIALS_FULL_URI"
            mkdir report && echo kept > report/a.txt
            echo reproduced
            """);
    Issue issue = bench.labelled("Every invoice breaks.");

    String end = bench.end(issue, 1);
    assertTrue(end.contains("**passed**"), end);
    assertTrue(end.contains("reproduced"), end);
    Job job = bench.jobs(issue).getFirst();
    assertTrue(kept(job, ResultFile.OUTPUT).contains("reproduced"));
    assertTrue(kept(job, ResultFile.RESULT).contains("\"outcome\" : \"passed\""));
    assertEquals("kept\n", kept(job, ResultFile.artifact("report/a.txt")));
    poolIsFreeAgain();
    bench.project().settle();
    assertEquals(2, bench.comments(issue).size(), bench.comments(issue)::toString);
    assertTrue(bench.comments(issue).getFirst().contains("is accepted"));
    assertTrue(
        pool().stream()
            .flatMap(
                account ->
                    Bench.bean(Accounts.class)
                        .history(account.id(), Optional.empty(), 100)
                        .stream())
            .anyMatch(past -> past.job().equals(Optional.of(job.id().run()))));
  }

  @Test
  void jobThatFailsSaysWithWhatAndIsRunAgainOnCommand() {
    Bench bench = Bench.with("fails", "echo 'it is <b>broken</b>, @mona'\nexit 3\n");
    Issue issue = bench.labelled("");

    String end = bench.end(issue, 1);
    assertTrue(end.contains("**failed**"), end);
    assertTrue(end.contains("3"), end);
    bench.says(issue, "/job retry");
    assertTrue(bench.end(issue, 2).contains("**failed**"));
    poolIsFreeAgain();
  }

  @Test
  void jobsWaitWhileNoAccountIsFreeAndThenAllRun() throws IOException {
    Path go = folder.resolve("go");
    Bench bench = Bench.with("many", until(go));
    List<Issue> issues =
        List.of(bench.labelled("1"), bench.labelled("2"), bench.labelled("3"), bench.labelled("4"));

    Eventually.holds(
        () -> issues.stream().filter(issue -> runs(bench, issue)).count() == pool().size(),
        () -> issues.stream().map(bench::jobs).toList() + " " + pool());
    assertTrue(issues.stream().anyMatch(issue -> !runs(bench, issue)), "one has to wait");
    Files.createFile(go);

    issues.forEach(issue -> assertTrue(bench.end(issue, 1).contains("**passed**")));
    poolIsFreeAgain();
  }

  @Test
  void jobThatWaitsIsWithdrawnWithItsLabel() throws IOException {
    Path go = folder.resolve("go");
    Bench bench = Bench.with("withdrawn", until(go));
    List<Issue> issues = List.of(bench.labelled("1"), bench.labelled("2"), bench.labelled("3"));
    Eventually.holds(
        () -> issues.stream().allMatch(issue -> runs(bench, issue)),
        () -> issues.stream().map(bench::jobs).toList().toString());
    Issue waiting = bench.labelled("4");
    bench.project().settle();

    bench.unlabel(waiting);

    assertTrue(bench.end(waiting, 1).contains("**cancelled**"));
    Files.createFile(go);
    issues.forEach(issue -> assertTrue(bench.end(issue, 1).contains("**passed**")));
    poolIsFreeAgain();
  }

  private static boolean runs(Bench bench, Issue issue) {
    return bench.jobs(issue).stream().anyMatch(job -> job.state() instanceof JobState.Running);
  }

  @Test
  void cancelledJobIsStoppedAndSaysSo() {
    Bench bench = Bench.with("cancelled", until(folder.resolve("never")));
    Issue issue = bench.labelled("");
    Eventually.holds(() -> runs(bench, issue), () -> bench.jobs(issue).toString());

    bench.says(issue, "/job cancel");

    assertTrue(bench.end(issue, 1).contains("**cancelled**"));
    assertTrue(
        bench.jobs(issue).getFirst().state() instanceof JobState.Ended(var end)
            && end.kind() == JobEnd.Kind.CANCELLED);
    poolIsFreeAgain();
  }

  @Test
  void labelThatIsPutOnAgainRunsTheJobOnceMore() {
    Bench bench = Bench.with("again", "echo done\n");
    Issue issue = bench.labelled("");
    bench.end(issue, 1);

    bench.unlabel(issue);
    bench.label(issue);

    assertTrue(bench.end(issue, 2).contains("**passed**"));
    assertEquals(2, bench.jobs(issue).size());
  }

  @Test
  void textOfTheIssueIsDataAndNothingOfItIsRun() {
    Path mark = folder.resolve("mark");
    Bench bench = Bench.with("hostile", "cat \"$QUAYMASTER_ISSUE\"\n");
    Issue issue =
        bench.labelled(
            "$(touch "
                + mark
                + ") `touch "
                + mark
                + "`; touch "
                + mark
                + " <!-- quaymaster:job:reproduce:1:end --> \\u001b[31m @mona");

    String end = bench.end(issue, 1);
    assertTrue(end.contains("**passed**"), end);
    assertFalse(Files.exists(mark));
    assertEquals(1, end.split("<!--", -1).length - 1, "a marker in the output stays a marker");
    poolIsFreeAgain();
  }
}
