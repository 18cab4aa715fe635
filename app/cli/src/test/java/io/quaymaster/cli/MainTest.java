package io.quaymaster.cli;

import static io.quaymaster.cli.Shell.assertSays;
import static io.quaymaster.cli.Shell.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.app.intake.Envelope;
import io.quaymaster.app.intake.EnvelopeHead;
import io.quaymaster.app.intake.Payload;
import io.quaymaster.cli.Shell.Result;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.StepRecord;
import io.quaymaster.server.Server;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
  private static final String UNKNOWN = "99999999-0000-4000-8000-000000000000";
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
    DeliveryLedger ledger = server.getApplicationContext().getBean(DeliveryLedger.class);
    EnvelopeHead head =
        new EnvelopeHead(
            Optional.of("opened"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("acme/billing"),
            Optional.empty(),
            Optional.of("mona"));
    for (int i = 0; i < 3; i++) {
      DeliveryId id = new DeliveryId("22222222-0000-4000-8000-00000000000" + i);
      Instant at = AT.plusSeconds(i);
      Payload payload = new Payload.Stored("none");
      ledger.claim(new Envelope(id, "pull_request", head, at, payload), at, at.plusSeconds(90));
      ledger.settle(id, 1, new DeliveryState.Done("line one\n\u001b[31mline two"), at);
    }
    server
        .getApplicationContext()
        .getBean(RunStore.class)
        .create(
            new RunRecord(
                RunKey.parse("release/7/4f2c/rc.1+b"),
                OnlyBilling.BILLING,
                Map.of("branch", "main"),
                new RunState.Failed("A rule forbids the tag.", "Add the App to it."),
                List.of(
                    new StepRecord("plan", 1, true, Map.of("version", "1.5.0", "tag", "v1.5.0")),
                    new StepRecord("tag", 2, false, Map.of())),
                1,
                AT,
                AT));
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  /** Runs a command against the server. */
  private static Result ask(String... args) {
    return Shell.ask(url, args);
  }

  @Test
  void planIsPrintedAndNothingToReleaseIsANo() {
    Result planned = ask("release", "plan", "acme/billing", "--bump", "minor");
    assertEquals(0, planned.exitCode(), planned.err());
    assertSays(planned.out(), "release   v1.5.0", "previous  v1.4.2", "minor (request)");

    Result nothing = ask("release", "plan", "acme/billing", "--branch", "nothing");
    assertEquals(1, nothing.exitCode());
    assertSays(nothing.out(), "the head is tagged v1.4.2 already");
    Result impossible = ask("release", "plan", "acme/billing", "--branch", "impossible");
    assertEquals(1, impossible.exitCode());
    assertSays(impossible.out(), "no such branch", "Push it first.");
  }

  @Test
  void runSaysWhatCameOfIt() {
    Result done = ask("release", "run", "acme/billing", "--version", "2.0.0");
    assertEquals(0, done.exitCode(), done.err());
    assertSays(done.out(), "finished: released v1.5.0", "run: release/7/");

    Result failed = ask("release", "run", "acme/billing", "--branch", "failing");
    assertEquals(1, failed.exitCode());
    assertSays(failed.out(), "failed: A rule forbids the tag.", "what to do: Add the App to it.");

    Result waiting = ask("release", "run", "acme/billing", "--branch", "waiting", "--promote");
    assertEquals(0, waiting.exitCode());
    assertSays(waiting.out(), "waiting: paused", "it goes on at 2099-01-01 00:00:00 UTC");
  }

  @Test
  void jsonIsTheServersAnswer() {
    Result plan = ask("release", "plan", "acme/billing", "--json");

    assertEquals(0, plan.exitCode());
    assertSays(plan.out(), "\"status\" : \"planned\"", "\"tag\" : \"v1.5.0\"");
  }

  @Test
  void refusalsSayWhyAndEndByTheirKind() {
    Result unknown = ask("release", "plan", "acme/none");
    assertEquals(1, unknown.exitCode());
    assertSays(unknown.err(), "quaymaster: the App is not installed on acme/none");

    Result invalid = ask("release", "plan", "billing");
    assertEquals(2, invalid.exitCode());
    assertSays(invalid.err(), "(repository)", "expected: owner/name");

    Result outage = ask("release", "plan", "acme/billing", "--branch", "outage");
    assertEquals(3, outage.exitCode());
    assertSays(outage.err(), "GitHub does not answer");
  }

  @Test
  void deliveriesAreListedPageByPageAndCantTalkToTheTerminal() {
    Result first = ask("deliveries", "list", "--limit", "2", "--before", "2026-03-02T00:00:00Z");
    assertEquals(0, first.exitCode(), first.err());
    assertSays(
        first.out(),
        "RECEIVED (UTC)",
        "2026-03-01 12:00:02  done   pull_request.opened  acme/billing",
        "line one \uFFFD[31mline two",
        "more: --before 2026-03-01T12:00:02Z");
    assertFalse(first.out().contains("\u001b"));

    Result none = ask("deliveries", "list", "--before", "2020-01-01T00:00:00Z");
    assertEquals("none", none.out().strip());
    assertEquals(2, ask("deliveries", "list", "--before", "yesterday").exitCode());
    assertEquals(2, ask("deliveries", "list", "--limit", "many").exitCode());
  }

  @Test
  void oneDeliveryIsShownAndAnUnknownOneIsANo() {
    Result shown = ask("deliveries", "show", "22222222-0000-4000-8000-000000000000");
    assertEquals(0, shown.exitCode(), shown.err());
    assertSays(
        shown.out(), "event       pull_request.opened", "caused by   mona", "state       done");

    Result unknown = ask("deliveries", "show", UNKNOWN);
    assertEquals(1, unknown.exitCode());
    assertSays(unknown.err(), "no delivery " + UNKNOWN);
    assertEquals(2, ask("deliveries", "show", "a b").exitCode());
  }

  @Test
  void replayAsksGitHub() {
    Result replay = ask("deliveries", "replay", LoggedDeliveries.ID.value());
    assertEquals(0, replay.exitCode(), replay.err());
    assertSays(replay.out(), "GitHub sends delivery " + LoggedDeliveries.ID + " again");
    assertEquals(1, ask("deliveries", "replay", UNKNOWN).exitCode());
  }

  @Test
  void runsAreListedShownAndResumed() {
    Result list = ask("runs", "list", "--kind", "release");
    assertEquals(0, list.exitCode(), list.err());
    assertSays(list.out(), "failed  acme/billing  release/7/4f2c/rc.1+b  A rule forbids the tag.");
    assertEquals("none", ask("runs", "list", "--kind", "sprint").out().strip());

    Result shown = ask("runs", "show", "release/7/4f2c/rc.1+b");
    assertEquals(0, shown.exitCode(), shown.err());
    assertSays(shown.out(), "what to do  Add the App to it.", "tag=v1.5.0 version=1.5.0");
    assertEquals(1, ask("runs", "show", "release/none").exitCode());

    assertSays(ask("runs", "resume", "release/7/4f2c/rc.1+b").out(), "finished: resumed");
  }

  @Test
  void pauseHoldsAndResumeLifts() {
    Result pause = ask("pause", "acme/billing", "--feature", "release", "--why", "trade fair");
    assertEquals(0, pause.exitCode(), pause.err());
    assertSays(pause.out(), "paused: release on acme/billing", "by local: trade fair");

    String[] resume = {"resume", "acme/billing", "--feature", "release", "--why", "it is over"};
    assertEquals(0, ask(resume).exitCode());
    Result again = ask(resume);
    assertEquals(1, again.exitCode());
    assertSays(again.err(), "nothing is paused for exactly this feature and target");
    assertEquals(2, ask("pause", "acme").exitCode());
  }

  @Test
  void configurationIsCheckedWithoutAServer() throws Exception {
    Result sound = run("config", "check", file("sound.yml"));
    assertEquals(0, sound.exitCode(), sound.err());
    assertSays(sound.out(), "is valid", "release.bump     minor");

    String faulty = file("faulty.yml");
    Result problems = run("config", "check", faulty);
    assertEquals(1, problems.exitCode());
    assertSays(problems.err(), faulty + ":3:9 release.bump: ", faulty + ":4:1 relese: ");

    assertEquals(2, run("config", "check", faulty + ".none").exitCode());
  }

  @Test
  void serverThatCantBeReachedIsNamed() {
    Result nobody = run("deliveries", "list", "--url", "http://localhost:1");
    assertEquals(3, nobody.exitCode());
    assertSays(nobody.err(), "no Quaymaster answers at http://localhost:1");
    assertEquals("", nobody.out());
  }

  @Test
  void whatIsNoServerOfOursIsNamed() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    other.start();
    try {
      Result strange =
          run("runs", "list", "--url", "http://localhost:" + other.getAddress().getPort());
      assertEquals(3, strange.exitCode());
      assertSays(strange.err(), "is no Quaymaster");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void commandLinesThatAreNotRightAreUsage() {
    assertEquals(2, run().exitCode());
    assertEquals(2, run("release").exitCode());
    assertEquals(2, run("release", "plan").exitCode());
    assertEquals(2, run("nonsense").exitCode());
    assertEquals(2, run("runs", "list", "--url", "not an address").exitCode());
    assertEquals(2, run("runs", "list", "--url", "ftp://localhost").exitCode());
    assertEquals(2, run("release", "plan", "a/b", "--bump", "minor", "--promote").exitCode());
  }

  @Test
  void everyListThatIsPrintedInPartsHasTheSameOptions() {
    for (String[] list :
        List.of(
            new String[] {"deliveries", "list", "--help"},
            new String[] {"runs", "list", "--help"},
            new String[] {"jobs", "list", "--help"},
            new String[] {"accounts", "history", "--help"})) {
      assertSays(run(list).out(), "--before=END", "--limit=N", "1 to 100 (default: 30)");
    }
  }

  @Test
  void helpTellsTheExitCodesAndEachCommandHasHelp() {
    Result help = run("--help");
    assertEquals(0, help.exitCode());
    assertSays(help.out(), "Exit codes:", "QUAYMASTER_URL");
    assertEquals(0, run("release", "run", "--help").exitCode());
    assertSays(run("--version").out(), "quaymaster 0.");
  }

  private static String file(String name) throws Exception {
    return Shell.file("/config/" + name);
  }
}
