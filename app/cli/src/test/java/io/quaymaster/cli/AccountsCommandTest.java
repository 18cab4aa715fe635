package io.quaymaster.cli;

import static io.quaymaster.cli.Shell.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.cli.Shell.Result;
import io.quaymaster.run.RunKey;
import io.quaymaster.server.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountsCommandTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
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
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Result ask(String... args) {
    return Shell.ask(url, args);
  }

  private static Result done(String... args) {
    Result result = ask(args);
    assertEquals(0, result.exitCode(), result.err());
    return result;
  }

  private static String role(String id) {
    return "arn:aws:iam::" + id + ":role/quaymaster-job";
  }

  private static Account dirty(String id, String pool) {
    Account fresh =
        Account.registered(
            new Membership(
                new AccountId(id), new PoolName(pool), Set.of(), new RoleArn(role(id)), false),
            AT);
    store().write(new AccountWrite.Created(fresh));
    return fresh;
  }

  private static Account leased(String id, String pool) {
    Account clean =
        put(
            put(dirty(id, pool).cleaning(new Holder("cleaner-1"), AT.plusSeconds(900)))
                .cleaned(AT.plusSeconds(60)));
    return put(
        clean.leased(new LeaseId("abcdefghijkl"), new Holder("worker-1"), AT, Duration.ofHours(3)));
  }

  private static Account put(Account next) {
    assertTrue(store().write(new AccountWrite.Replaced(next)));
    return next;
  }

  private static AccountStore store() {
    return server.getApplicationContext().getBean(AccountStore.class);
  }

  @Test
  void accountsAreListedWithWhatGoesOn() {
    dirty("300000000001", "listed");
    put(leased("300000000002", "listed").begun(RunKey.parse("job/7/1/reproduce/1"), AT));
    leased("300000000003", "listed");
    dirty("300000000004", "listed");
    done("accounts", "quarantine", "300000000004", "--why", "odd \u001b[31m");

    Result list = done("accounts", "list", "--pool", "listed");

    assertSays(
        list.out(),
        "ACCOUNT       POOL    STATE",
        "300000000001  listed  dirty        0 attempts at cleaning",
        "leased       job/7/1/reproduce/1 by worker-1 until 2026-03-01 15:00:00 UTC at the latest",
        "leased       unused by worker-1 until",
        "quarantined  odd \uFFFD[31m");
    assertEquals("none", done("accounts", "list", "--pool", "empty").out().strip());
    assertEquals(2, ask("accounts", "list", "--pool", "NO").exitCode());
  }

  @Test
  void leaseIsReleasedByForceAndStandsInTheHistory() {
    leased("300000000011", "history");

    Result release = done("accounts", "release", "300000000011", "--why", "it hangs");
    assertSays(release.out(), "account 300000000011 is dirty");
    Result again = ask("accounts", "release", "300000000011");
    assertEquals(1, again.exitCode());
    assertSays(again.err(), "nobody holds it");

    Result history = done("accounts", "history", "300000000011", "--limit", "1");
    assertSays(
        history.out(), "1      abcdefghijkl  2026-03-01 12:00:00", "forced", "more: --before 1");
    assertEquals(
        "none", done("accounts", "history", "300000000011", "--before", "1").out().strip());
  }

  @Test
  void accountIsRegisteredTakenOutAndPutBack() {
    String id = "300000000021";
    Result registered =
        done(
            "accounts",
            "register",
            id,
            "--pool",
            "other",
            "--role",
            role(id),
            "--capability",
            "gpu",
            "--why",
            "a new one");
    assertSays(registered.out(), "account " + id + " is dirty");
    assertSays(done("accounts", "list", "--pool", "other", "--json").out(), "\"gpu\"");

    assertEquals(2, ask("accounts", "quarantine", id).exitCode());
    assertSays(
        done("accounts", "quarantine", id, "--why", "looks odd").out(), id + " is quarantined");
    assertSays(done("accounts", "restore", id).out(), id + " is dirty");
    Result again = ask("accounts", "restore", id);
    assertEquals(1, again.exitCode());
    assertSays(again.err(), "account " + id + " is dirty: only a quarantined account");

    assertSays(done("accounts", "deregister", id).out(), id + " has left its pool");
    assertEquals(1, ask("accounts", "deregister", id).exitCode());
    assertEquals(2, ask("accounts", "register", id, "--pool", "other").exitCode());
    assertEquals(2, ask("accounts", "restore", "12").exitCode());
  }

  @Test
  void leasedAccountIsDrainedFirst() {
    leased("300000000031", "drained");

    assertSays(
        done("accounts", "drain", "300000000031").out(),
        "account 300000000031 is leased, draining; it leaves when that is over");
    assertEquals(1, ask("accounts", "drain", "300000000039").exitCode());
  }
}
