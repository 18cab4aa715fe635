package io.quaymaster.cli;

import static io.quaymaster.cli.Shell.ask;
import static io.quaymaster.cli.Shell.assertSays;
import static io.quaymaster.cli.Shell.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.cli.Shell.Result;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.server.Server;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoadmapCommandTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final String NOBODY = "http://localhost:1";
  private static EmbeddedServer server;
  private static String url = "";

  @BeforeAll
  static void start() {
    server =
        Server.start(
            Map.of(
                "quaymaster.stores", "memory",
                "quaymaster.sweep.enabled", "false",
                "quaymaster.github.url", "http://127.0.0.1:1",
                "micronaut.server.port", "-1"));
    url = "http://localhost:" + server.getPort();
    server
        .getApplicationContext()
        .getBean(RunStore.class)
        .create(
            new RunRecord(
                RunKey.parse("roadmap/4f2c/0"),
                OnlyBilling.BILLING,
                Map.of("title", "Pay by card", "tag", "billing"),
                new RunState.Finished("issue #7: nothing differs"),
                List.of(),
                1,
                AT,
                AT));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static String file(String name) throws Exception {
    return Shell.file("/roadmap/" + name);
  }

  @Test
  void roadmapFileWithFaultsNeedsNoServer() throws Exception {
    String faulty = file("faulty.json");
    Result faults = run("roadmap", "check", faulty, "--url", NOBODY);
    assertEquals(1, faults.exitCode(), faults.err());
    assertSays(
        faults.out(),
        "/0/title: is empty",
        "/0/target_quarter: a quarter such as 'Q1 2026' expected but got 'Q5 2026'",
        "/0/autor: unknown name; did you mean 'author'?",
        "/0/author: is missing");

    Result json = run("roadmap", "check", faulty, "--json", "--url", NOBODY);
    assertEquals(1, json.exitCode());
    assertSays(json.out(), "\"valid\" : false", "\"pointer\" : \"/0/title\"");
    assertEquals(2, run("roadmap", "check", faulty + ".none").exitCode());
    String sound = file("sound.json");
    assertEquals(3, run("roadmap", "check", sound, "--url", NOBODY).exitCode());
  }

  @Test
  void roadmapFileIsComparedByTheServer() throws Exception {
    Result sound = ask(url, "roadmap", "check", file("sound.json"));
    assertEquals(0, sound.exitCode(), sound.err());
    assertSays(
        sound.out(),
        "Pay by invoice -> acme/billing",
        "  + issue: Pay by invoice",
        "  + milestone Q1 2026, due 2026-03-31");

    Result unrouted = ask(url, "roadmap", "check", file("unrouted.json"));
    assertEquals(1, unrouted.exitCode(), unrouted.err());
    assertSays(unrouted.out(), "/tag: unknown tag 'biling'; one of billing expected");
  }

  @Test
  void roadmapStatusShowsWhatWaitsWhatIsInvalidAndTheItems() {
    Result status = ask(url, "roadmap", "status");
    assertEquals(0, status.exitCode(), status.err());
    assertSays(
        status.out(),
        "WAITING",
        "Input/later.json",
        "INVALID",
        "Invalid/bad.json",
        "2026-03-01 12:00:00  finished  acme/billing  Pay by card  issue #7: nothing differs");
    assertFalse(status.out().contains(".errors.json"), status.out());
  }
}
