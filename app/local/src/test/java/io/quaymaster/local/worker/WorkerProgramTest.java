package io.quaymaster.local.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import io.quaymaster.account.PastLease;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobState;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.job.Bench;
import io.quaymaster.simulator.state.issue.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker does as a process: its work, its end by signal and by force, and its wall. */
final class WorkerProgramTest {
  @TempDir private Path folder;
  @TempDir private Path open;
  private OwnPool pool;

  @BeforeEach
  void pool() throws IOException {
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    pool = new OwnPool(folder);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private WorkerProgram worker() {
    return WorkerProgram.running(folder, pool.environment());
  }

  /** A script that says that it has begun, and waits until the file {@code go} is there. */
  private String waiting() {
    return "touch '%s'\nwhile [ ! -e '%s' ]; do sleep 0.1; done\necho done\n"
        .formatted(open.resolve("started"), open.resolve("go"));
  }

  private void awaitStart(WorkerProgram worker) throws IOException {
    Path started = open.resolve("started");
    Eventually.holds(() -> Files.exists(started), worker::log);
    Files.delete(started);
  }

  private void go() throws IOException {
    Files.createFile(open.resolve("go"));
  }

  private static long lastComments(Bench bench, Issue issue) {
    return bench.comments(issue).stream().filter(comment -> comment.contains(":end ")).count();
  }

  @Test
  void jobIsDoneInASessionOfTheLeasedAccountAndEndsWithTheWorkersLogWithoutSecrets() {
    Bench bench = Bench.with("program", "own", "echo reproduced\n");
    try (WorkerProgram worker = worker()) {
      Issue issue = bench.labelled("It breaks.");

      assertTrue(bench.end(issue, 1).contains("reproduced"));
      pool.isFreeAgain();

      String session = pool.aws().assumed().getFirst();
      assertTrue(session.contains("role/quaymaster-processing"), session);
      assertTrue(session.contains("quaymaster:lease"), session);
      assertTrue(session.contains("ExternalId=" + OwnPool.ENVIRONMENT_SECRET), session);
      assertEquals(List.of(PastLease.End.RELEASED), OwnPool.used().subList(0, 1));
      assertEquals(143, worker.terminate(), "SIGTERM");
      for (String secret : secrets()) {
        assertFalse(worker.log().contains(secret), () -> secret + " is in " + worker.log());
      }
    }
  }

  private List<String> secrets() {
    return List.of(
        OwnPool.ENVIRONMENT_SECRET, StandInAws.SECRET_KEY, "the-session-token", "PRIVATE KEY");
  }

  @Test
  void jobOfAKilledWorkerRunsAgainAndItsAccountIsReapedAndCleaned() throws IOException {
    Bench bench = Bench.with("killed", "own", waiting());
    Issue issue;
    try (WorkerProgram first = worker()) {
      issue = bench.labelled("");
      awaitStart(first);
      first.kill();
    }
    assertEquals(0, lastComments(bench, issue));
    pool.isFreeAgain();
    assertEquals(List.of(PastLease.End.HEARTBEAT_LOST), OwnPool.used().subList(0, 1));
    try (WorkerProgram second = worker()) {
      awaitStart(second);
      go();

      assertTrue(bench.end(issue, 1).contains("**passed**"));
      pool.isFreeAgain();
      bench.project().settle();
      assertEquals(1, lastComments(bench, issue), () -> bench.comments(issue).toString());
      assertEquals(1, bench.jobs(issue).size());
    }
  }

  @Test
  void workerThatIsToldToEndLetsItsJobEndFirst() throws Exception {
    Bench bench = Bench.with("polite", "own", waiting());
    try (WorkerProgram worker = worker()) {
      Issue issue = bench.labelled("");
      awaitStart(worker);

      Thread told = Thread.ofPlatform().start(worker::terminate);
      Eventually.holds(() -> worker.log().contains("no more jobs are taken"), worker::log);
      go();

      told.join();
      assertEquals(1, lastComments(bench, issue), worker::log);
      pool.isFreeAgain();
    }
  }

  @Test
  void jobThatDoesNotEndInTimeIsHandedBackAndRunsAgainWithoutALoss() throws IOException {
    Bench bench = Bench.with("handed-back", "own", waiting());
    Map<String, String> environment = pool.environment();
    environment.put("QUAYMASTER_WORKER_PATIENCE", "500ms");
    Issue issue;
    try (WorkerProgram worker = WorkerProgram.running(folder, environment)) {
      issue = bench.labelled("");
      awaitStart(worker);

      assertEquals(143, worker.terminate());
    }
    Job waits = bench.jobs(issue).getFirst();
    assertTrue(waits.state() instanceof JobState.Queued, waits::toString);
    assertEquals(0, waits.losses());
    assertTrue(
        bench.comments(issue).stream().anyMatch(comment -> comment.contains("will run again")),
        () -> bench.comments(issue).toString());
    pool.isFreeAgain();
    try (WorkerProgram next = worker()) {
      awaitStart(next);
      go();
      assertTrue(bench.end(issue, 1).contains("**passed**"));
      assertEquals(1, lastComments(bench, issue));
    }
  }

  @Test
  void hostileJobFindsNothingOfItsWorkerAndEveryServiceOfItDemandsASecret() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "not root: the wall can't be put up");
    Bench bench = Bench.with("hostile-program", "own", hostile());
    try (WorkerProgram worker = worker()) {
      Issue issue = bench.labelled("");
      awaitStart(worker);

      LoopbackServices services = LoopbackServices.of(worker.pid());
      assertFalse(services.ports().isEmpty(), "the credentials are served");
      assertEquals(List.of(), services.thatAnswerWithoutASecret());
      go();

      assertTrue(bench.end(issue, 1).contains("**passed**"));
      String found = output(bench.jobs(issue).getFirst());
      assertFalse(found.contains("who: 0\n"), found);
      assertTrue(found.contains("Permission denied"), found);
      assertTrue(found.contains("QUAYMASTER_LEASE="), "its own environment is there");
      for (String secret : secrets()) {
        assertFalse(found.contains(secret), () -> secret + " is in " + found);
      }
      assertFalse(found.contains("QUAYMASTER_APP_"), found);
      pool.isFreeAgain();
    }
  }

  private String hostile() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(getClass().getResourceAsStream("/worker/hostile.sh"))) {
      return new String(script.readAllBytes(), UTF_8)
          .replace("@KEY@", pool.key().toString())
          .replace("@STARTED@", open.resolve("started").toString())
          .replace("@GO@", open.resolve("go").toString());
    }
  }

  private static String output(Job job) throws IOException {
    try (InputStream content =
        Bench.bean(JobResults.class).open(Keeping.folder(job), ResultFile.OUTPUT).orElseThrow()) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  @Test
  void workerWithoutSettingsDoesNotStartAndNamesAllThatAreMissing() {
    try (WorkerProgram worker = WorkerProgram.start(folder, Map.of())) {
      assertEquals(1, worker.exitCode());
      for (String setting :
          List.of(
              "quaymaster.accounts.function",
              "quaymaster.members.external-id",
              "quaymaster.aws.app-secret")) {
        assertTrue(worker.log().contains(setting), worker::log);
      }
    }
  }
}
