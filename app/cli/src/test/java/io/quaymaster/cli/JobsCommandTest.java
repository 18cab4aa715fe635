package io.quaymaster.cli;

import static io.quaymaster.cli.Shell.assertSays;
import static io.quaymaster.testkit.edge.KnownJobs.AT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.cli.Shell.Result;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.job.result.ResultFile;
import io.quaymaster.job.work.Keeping;
import io.quaymaster.server.Server;
import io.quaymaster.testkit.edge.KnownJobs;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JobsCommandTest {
  private static EmbeddedServer server;
  private static String url = "";

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.pools", List.of("sandbox"),
                "quaymaster.accounts", "simulated",
                "quaymaster.sweep.enabled", "false",
                "quaymaster.github.url", "http://127.0.0.1:1",
                "micronaut.server.port", "-1"));
    url = "http://localhost:" + server.getPort();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Result ask(String... args) {
    return Shell.ask(url, args);
  }

  private static KnownJobs jobs() {
    return new KnownJobs(
        server.getApplicationContext().getBean(JobStore.class), OnlyBilling.BILLING);
  }

  private static Job failed(long issue, String name, int after) {
    return jobs()
        .ended(
            issue,
            name,
            new JobEnd(
                JobEnd.Kind.FAILED,
                "exit code 1 \u001b[31m",
                List.of(),
                Duration.ofSeconds(after),
                "",
                AT.plusSeconds(after)));
  }

  @Test
  void jobsAreListedPageByPageAndCantTalkToTheTerminal() {
    jobs().running(1, "list");
    failed(2, "list", 60);
    failed(3, "list", 61);

    Result all = ask("jobs", "list", "--pool", "sandbox");
    assertEquals(0, all.exitCode(), all.err());
    assertSays(all.out(), "UPDATED (UTC)", "7/1/list/1", "in account 200000000001");
    assertFalse(ask("jobs", "list", "--open").out().contains("7/2/list/1"));

    Result part =
        ask("jobs", "list", "--ended", "--limit", "2", "--before", AT.plusSeconds(62).toString());
    assertEquals(0, part.exitCode(), part.err());
    assertSays(
        part.out(),
        "2026-03-01 12:01:01  failed  acme/billing#3  sandbox  7/3/list/1  exit code 1 \uFFFD[31m",
        "more: --before 2026-03-01T12:01:01Z");
    assertFalse(part.out().contains("7/1/list/1"), part.out());

    Result none = ask("jobs", "list", "--ended", "--before", "2020-01-01T00:00:00Z");
    assertEquals("none", none.out().strip());
    assertEquals(2, ask("jobs", "list", "--open", "--ended").exitCode());
    assertEquals(2, ask("jobs", "list", "--pool", "NO").exitCode());
  }

  @Test
  void retryPutsTheJobIntoItsQueueOnceMore() {
    Job over = failed(10, "reproduce", 30);

    Result retry = ask("jobs", "retry", over.id().toString(), "--why", "it was the network");
    assertEquals(0, retry.exitCode(), retry.err());
    assertSays(retry.out(), "job 7/10/reproduce/2 is in its queue");
    Result again = ask("jobs", "retry", over.id().toString());
    assertEquals(0, again.exitCode(), again.err());
    assertSays(again.out(), "job 7/10/reproduce/2 is open already");
    assertSays(ask("jobs", "retry", over.id().toString(), "--json").out(), "\"status\" : \"open\"");

    Result gone = ask("jobs", "retry", failed(11, "gone", 30).id().toString());
    assertEquals(1, gone.exitCode());
    assertSays(gone.err(), "no job 'gone' is configured; there are reproduce");
    assertEquals(1, ask("jobs", "retry", "7/19/reproduce/1").exitCode());
    assertEquals(2, ask("jobs", "retry", "7/19/reproduce/x").exitCode());
  }

  @Test
  void retryThatHasToWaitGoesOnByItself() {
    Job over = failed(12, "reproduce", 30);
    assertEquals(0, ask("pause", "acme/billing", "--feature", "job", "--why", "a fair").exitCode());
    try {
      Result held = ask("jobs", "retry", over.id().toString());
      assertEquals(0, held.exitCode(), held.err());
      assertSays(held.out(), "job 7/12/reproduce/2 waits (paused by local: a fair; ");
    } finally {
      ask("resume", "acme/billing", "--feature", "job", "--why", "it is over");
    }
  }

  @Test
  void cancelStopsWhatIsOpen() {
    Result waiting = ask("jobs", "cancel", jobs().queued(20, "cancel").id().toString());
    assertEquals(0, waiting.exitCode(), waiting.err());
    assertSays(waiting.out(), "job 7/20/cancel/1 is cancelled");

    Result running =
        ask("jobs", "cancel", jobs().running(21, "cancel").id().toString(), "--why", "too dear");
    assertEquals(0, running.exitCode(), running.err());
    assertSays(running.out(), "job 7/21/cancel/1 is being stopped");

    Result over = ask("jobs", "cancel", failed(22, "cancel", 30).id().toString());
    assertEquals(1, over.exitCode());
    assertSays(over.err(), "is over; there is nothing to cancel");
  }

  @Test
  void logsArePrintedWithoutWhatATerminalWouldObey() throws Exception {
    Job over = failed(30, "logs", 30);
    byte[] output = ("one\n\u001b]0;title\u0007two\n" + "x".repeat(200_000) + "\n").getBytes(UTF_8);
    server
        .getApplicationContext()
        .getBean(JobResults.class)
        .put(
            Keeping.folder(over),
            ResultFile.OUTPUT,
            output.length,
            () -> new ByteArrayInputStream(output));

    Result logs = ask("jobs", "logs", over.id().toString());

    assertEquals(0, logs.exitCode(), logs.err());
    assertEquals(
        List.of("one", "\uFFFD]0;title\uFFFDtwo", "x".repeat(200_000)),
        logs.out().lines().toList());
  }

  @Test
  void logsThatAreNotThereAreANoAndAStrangeAnswerIsNoLog() throws Exception {
    Result none = ask("jobs", "logs", jobs().running(31, "logs").id().toString());
    assertEquals(1, none.exitCode());
    assertSays(none.err(), "is not over; its output is kept when it is");
    assertEquals("", none.out());
    assertEquals(2, ask("jobs", "logs").exitCode());
    assertEquals(3, Shell.run("jobs", "logs", "7/1/x/1", "--url", "http://localhost:1").exitCode());

    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    other.start();
    try {
      Result strange =
          Shell.run(
              "jobs",
              "logs",
              "7/1/x/1",
              "--url",
              "http://localhost:" + other.getAddress().getPort());
      assertEquals(3, strange.exitCode());
      assertSays(strange.err(), "is no Quaymaster");
    } finally {
      other.stop(0);
    }
  }
}
