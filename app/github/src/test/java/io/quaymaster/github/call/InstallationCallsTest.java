package io.quaymaster.github.call;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.INSTALLATION;
import static io.quaymaster.github.Edge.token;
import static io.quaymaster.github.StubGitHub.DROPPED;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.HttpResponse;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.github.StubGitHub.Reply;
import io.quaymaster.github.auth.Permission;
import io.quaymaster.github.http.Outgoing;
import io.quaymaster.github.rest.RepositoryClient;
import io.quaymaster.github.rest.RepositoryClient.Repository;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationCallsTest {
  private static final String ROUTE = "GET /api/v3/repos/acme/billing";
  private static final String TOKENS = "POST /api/v3/app/installations/11/access_tokens";
  private static final Reply FOUND = json(200, "{\"id\":42,\"full_name\":\"acme/billing\"}");
  private static final Call READ = Call.read(BILLING, Permission.METADATA);

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final InstallationCalls calls = edge.bean(InstallationCalls.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void everyCallCarriesTokenVersionAgentAndAccept() {
    github.on(ROUTE, FOUND);

    assertEquals(42, read().id());

    Map<String, String> headers = github.asked(ROUTE).getFirst().headers();
    assertEquals("Bearer " + token(1), headers.get("authorization"));
    assertEquals("2022-11-28", headers.get("x-github-api-version"));
    assertEquals("application/vnd.github+json", headers.get("accept"));
    assertTrue(headers.getOrDefault("user-agent", "").matches("quaymaster/\\d+\\..*"));
  }

  @Test
  void outagesOfReadsAreTriedAgain() {
    github.on(ROUTE, json(502, "<html>"), DROPPED, json(503, ""), FOUND);

    assertEquals(42, read().id());
  }

  @Test
  void outageThatStaysIsUnavailableAfterFourAttempts() {
    github.on(ROUTE, json(500, "{\"message\":\"Server Error\"}"));

    Unavailable outage = assertThrows(Unavailable.class, this::read);

    assertEquals("GET /repos/{owner}/{repo}: 500 Server Error", outage.text());
    assertEquals(4, github.asked(ROUTE).size());
  }

  @Test
  void answerCutShortOrOfAnotherKindIsAnOutage() {
    github.on(ROUTE, json(200, "{\"id\":42,"), json(200, "<html>login</html>"), FOUND);

    assertEquals(42, read().id());
    assertEquals(3, github.asked(ROUTE).size());
  }

  @Test
  void emptyAnswerWhereOneIsNeededIsAnOutage() {
    github.on(ROUTE, json(200, ""));

    assertThrows(Unavailable.class, this::read);
  }

  @Test
  void nobodyListeningIsAnOutage() {
    try (Edge nowhere =
        Edge.with(
            Map.of(
                "quaymaster.github.url", "http://localhost:1",
                "quaymaster.github.attempts", "1"))) {
      InstallationCalls alone = nowhere.bean(InstallationCalls.class);
      assertThrows(Unavailable.class, () -> alone.make(READ, out -> repository(nowhere, out)));
    }
  }

  @Test
  void refusalsAreNotTriedAgain() {
    github.on(ROUTE, json(422, "{}"));
    assertEquals(Reason.INVALID, refusal().reason());
    github.on(ROUTE, json(403, "{}"));
    assertEquals(Reason.FORBIDDEN, refusal().reason());

    assertEquals(2, github.asked(ROUTE).size());
  }

  @Test
  void tokenThatGitHubHasRevokedIsAskedForAnewOnce() {
    github.on(TOKENS, answer(1), answer(2));
    github.on(ROUTE, json(401, "{\"message\":\"Bad credentials\"}"), FOUND);

    assertEquals(42, read().id());
    assertEquals(
        "Bearer " + token(2), github.asked(ROUTE).getLast().headers().get("authorization"));

    github.on(ROUTE, json(401, "{\"message\":\"Bad credentials\"}"));
    assertEquals(Reason.UNAUTHORIZED, refusal().reason());
  }

  @Test
  void limitStopsAllCallsOfTheInstallationUntilItsEnd() {
    Instant until = Edge.START.plusSeconds(90);
    github.on(ROUTE, json(403, "{\"message\":\"slow\"}").with("Retry-After", "90"));
    assertEquals(until, assertThrows(MustWait.class, this::read).until());
    github.on(ROUTE, FOUND);

    assertEquals(until, assertThrows(MustWait.class, this::read).until());
    assertEquals(1, github.asked(ROUTE).size());
    assertEquals(Optional.of(until), edge.budgetStore.known(INSTALLATION).blockedUntil());

    edge.clock.advance(Duration.ofSeconds(90));
    assertEquals(42, read().id());
  }

  @Test
  void primaryLimitOfTheAnswerIsReported() {
    String reset = Long.toString(Edge.START.plusSeconds(1800).getEpochSecond());
    github.on(
        ROUTE,
        FOUND
            .with("X-RateLimit-Limit", "5000")
            .with("X-RateLimit-Remaining", "400")
            .with("X-RateLimit-Reset", reset));
    read();

    assertEquals(
        Optional.of(new Primary(5000, 400, Edge.START.plusSeconds(1800))),
        edge.budget().primary(INSTALLATION));
    assertThrows(MustWait.class, this::read);
    calls.make(READ.interactive(), out -> repository(edge, out));
  }

  @Test
  void limitOfAnotherResourceIsNotTheRestLimit() {
    github.on(
        ROUTE,
        FOUND
            .with("X-RateLimit-Limit", "5000")
            .with("X-RateLimit-Remaining", "1")
            .with("X-RateLimit-Reset", "1")
            .with("X-RateLimit-Resource", "graphql"));
    read();

    assertEquals(Optional.empty(), edge.budget().primary(INSTALLATION));
  }

  @Test
  void absenceIsEmptyButAMissingInstallationIsNot() {
    assertEquals(Optional.empty(), calls.find(READ, out -> repository(edge, out)));

    github.on(TOKENS, json(404, "{\"message\":\"Not Found\"}"));
    edge.clock.advance(Duration.ofHours(1));
    Refused refused =
        assertThrows(Refused.class, () -> calls.find(READ, out -> repository(edge, out)));
    assertEquals(Reason.NOT_FOUND, refused.reason());
  }

  @Test
  void otherRefusalsOfAFindAreThrown() {
    github.on(ROUTE, json(403, "{}"));

    assertThrows(Refused.class, () -> calls.find(READ, out -> repository(edge, out)));
  }

  @Test
  void conditionalReadSendsTheEtagAndKeepsTheAnswerOn304() {
    ConditionalReads reads = edge.bean(ConditionalReads.class);
    github.on(
        ROUTE,
        FOUND.with("ETag", "W/\"one\""),
        new Reply(304, Map.of(), new byte[0]),
        json(200, "{\"id\":43,\"full_name\":\"acme/billing\"}"));

    assertEquals(42, conditional(reads).id());
    assertEquals(42, conditional(reads).id());
    assertEquals(43, conditional(reads).id());
    assertEquals("W/\"one\"", github.asked(ROUTE).get(1).headers().get("if-none-match"));
  }

  @Test
  void oldestConditionalReadsAreForgotten() {
    ConditionalReads reads = edge.bean(ConditionalReads.class);
    github.on(ROUTE, FOUND.with("ETag", "\"x\""));
    Call interactive = READ.interactive();
    for (int i = 0; i <= ConditionalReads.MAX_ENTRIES; i++) {
      edge.clock.advance(Duration.ofSeconds(1));
      reads.read("key " + i, Repository.class, interactive, out -> repository(edge, out));
    }
    reads.read("key 0", Repository.class, interactive, out -> repository(edge, out));
    reads.read("key 1000", Repository.class, interactive, out -> repository(edge, out));

    assertFalse(
        github
            .asked(ROUTE)
            .get(ConditionalReads.MAX_ENTRIES + 1)
            .headers()
            .containsKey("if-none-match"));
    assertTrue(github.asked(ROUTE).getLast().headers().containsKey("if-none-match"));
  }

  @Test
  void explicitRestUrlWithAPrefixWorks() {
    github.on("GET /deep/rest/repos/acme/billing", FOUND);
    github.on("POST /deep/rest/app/installations/11/access_tokens", answer(1));
    try (Edge deep =
        Edge.with(Map.of("quaymaster.github.rest-url", URI.create(github.url() + "/deep/rest/")))) {
      InstallationCalls below = deep.bean(InstallationCalls.class);
      assertEquals(42, below.make(READ, out -> repository(deep, out)).id());
    }
  }

  @Test
  void nettyIsNotOnTheClassPath() {
    assertThrows(ClassNotFoundException.class, () -> Class.forName("io.netty.channel.Channel"));
  }

  private Repository read() {
    return calls.make(READ, out -> repository(edge, out));
  }

  private Repository conditional(ConditionalReads reads) {
    return reads.read("key", Repository.class, READ, out -> repository(edge, out));
  }

  private Refused refusal() {
    return assertThrows(Refused.class, this::read);
  }

  private static HttpResponse<Repository> repository(Edge edge, Outgoing out) {
    return edge.bean(RepositoryClient.class).get(out, "acme", "billing");
  }

  private static Reply answer(int number) {
    return json(
        201, "{\"token\":\"" + token(number) + "\",\"expires_at\":\"2026-03-02T11:00:00Z\"}");
  }
}
