package io.quaymaster.github.auth;

import static io.quaymaster.github.Edge.BILLING;
import static io.quaymaster.github.Edge.INSTALLATION;
import static io.quaymaster.github.Edge.token;
import static io.quaymaster.github.StubGitHub.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.github.Edge;
import io.quaymaster.github.StubGitHub;
import io.quaymaster.github.StubGitHub.Reply;
import io.quaymaster.github.rest.AppClient.AccessToken;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationTokensTest {
  private static final String ROUTE = "POST /api/v3/app/installations/11/access_tokens";
  private static final TokenScope SCOPE =
      TokenScope.of(
          BILLING,
          Map.of(Permission.CONTENTS, Access.WRITE, Permission.PULL_REQUESTS, Access.READ));

  private final StubGitHub github = new StubGitHub();
  private final Edge edge = Edge.to(github);
  private final InstallationTokens tokens = edge.bean(InstallationTokens.class);

  @AfterEach
  void stop() {
    edge.close();
    github.close();
  }

  @Test
  void tokenIsAskedForTheRepositoryAndThePermissionsOnly() {
    assertEquals(token(1), tokens.token(SCOPE).value());

    assertEquals(
        "{\"repository_ids\":[42],"
            + "\"permissions\":{\"contents\":\"write\",\"pull_requests\":\"read\"}}",
        github.asked(ROUTE).getFirst().body());
  }

  @Test
  void tokenByNameNamesTheRepositories() {
    tokens.token(
        TokenScope.named(
            INSTALLATION, Set.of(".github", "billing"), Map.of(Permission.METADATA, Access.READ)));

    assertEquals(
        "{\"repositories\":[\".github\",\"billing\"],\"permissions\":{\"metadata\":\"read\"}}",
        github.asked(ROUTE).getFirst().body());
  }

  @Test
  void tokenIsKeptUntilFiveMinutesBeforeItsEnd() {
    github.on(ROUTE, answer(1, "11:00:00"), answer(2, "12:00:00"));
    Secret first = tokens.token(SCOPE);
    edge.clock.advance(Duration.ofMinutes(54).plusSeconds(59));
    assertEquals(first, tokens.token(SCOPE));

    edge.clock.advance(Duration.ofSeconds(1));

    assertEquals(token(2), tokens.token(SCOPE).value());
    assertEquals(2, github.asked(ROUTE).size());
  }

  @Test
  void scopesDoNotShareTokens() {
    github.on(ROUTE, answer(1, "11:00:00"), answer(2, "11:00:00"), answer(3, "11:00:00"));
    Secret first = tokens.token(SCOPE);
    Secret read = tokens.token(TokenScope.of(BILLING, Map.of(Permission.CONTENTS, Access.READ)));
    Secret other =
        tokens.token(
            new TokenScope(
                INSTALLATION, Set.of(new RepositoryId(43)), Set.of(), SCOPE.permissions()));

    assertEquals(3, Set.of(first, read, other).size());
  }

  @Test
  void manyWhoAskAtOnceMakeOneRequest() throws Exception {
    CyclicBarrier together = new CyclicBarrier(16);
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      Callable<Secret> ask =
          () -> {
            together.await();
            return tokens.token(SCOPE);
          };
      for (Future<Secret> answer : threads.invokeAll(Collections.nCopies(16, ask))) {
        assertEquals(token(1), answer.get().value());
      }
    }
    assertEquals(1, github.asked(ROUTE).size());
  }

  @Test
  void failureIsNotKept() {
    github.on(
        ROUTE, json(500, ""), json(500, ""), json(500, ""), json(500, ""), answer(1, "11:00:00"));
    assertThrows(Unavailable.class, () -> tokens.token(SCOPE));

    assertEquals(token(1), tokens.token(SCOPE).value());
  }

  @Test
  void suspendedInstallationIsSaidToBeSuspended() {
    github.on(ROUTE, json(403, "{\"message\":\"This installation has been suspended\"}"));

    assertEquals(Reason.SUSPENDED, refusal().reason());
    assertEquals(1, github.asked(ROUTE).size());
  }

  @Test
  void permissionThatTheInstallationLacksIsNamed() {
    github.on(
        ROUTE,
        json(
            422,
            "{\"message\":\"The permissions requested are not granted to this installation.\"}"));

    Refused refused = refusal();

    assertEquals(Reason.FORBIDDEN, refused.reason());
    assertEquals(Optional.of("contents=write,pull_requests=read"), refused.needed());
  }

  @Test
  void repositoryOrInstallationThatIsGoneIsNotFound() {
    github.on(
        ROUTE,
        json(
            422,
            "{\"message\":\"There is at least one repository that does not exist or is not"
                + " accessible to the parent installation.\"}"),
        json(404, "{\"message\":\"Not Found\"}"));

    assertEquals(Reason.NOT_FOUND, refusal().reason());
    assertEquals(Reason.NOT_FOUND, refusal().reason());
  }

  @Test
  void refusedTokenIsForgottenButNotANewerOne() {
    github.on(ROUTE, answer(1, "11:00:00"), answer(2, "11:00:00"));
    Secret first = tokens.token(SCOPE);
    tokens.refused(SCOPE, first);
    Secret second = tokens.token(SCOPE);
    assertNotEquals(first, second);

    tokens.refused(SCOPE, first);

    assertEquals(second, tokens.token(SCOPE));
  }

  @Test
  void endedTokensAreThrownOutWhenThereAreMany() {
    for (int id = 1; id <= 501; id++) {
      tokens.token(scope(id));
    }
    edge.clock.advance(Duration.ofHours(1));
    github.on(ROUTE, answer(2, "13:00:00"));

    tokens.token(scope(600));
    tokens.token(scope(600));

    assertEquals(502, github.asked(ROUTE).size());
  }

  @Test
  void scopeIsForOneToFiveHundredRepositoriesAndSomePermission() {
    Map<Permission, Access> some = Map.of(Permission.ISSUES, Access.WRITE);
    Set<RepositoryId> many =
        LongStream.rangeClosed(1, 501).mapToObj(RepositoryId::new).collect(Collectors.toSet());
    List<Runnable> wrong = new ArrayList<>();
    wrong.add(() -> new TokenScope(INSTALLATION, Set.of(), Set.of(), some));
    wrong.add(() -> new TokenScope(INSTALLATION, many, Set.of(), some));
    wrong.add(() -> new TokenScope(INSTALLATION, Set.of(BILLING.id()), Set.of("a"), some));
    wrong.add(() -> new TokenScope(INSTALLATION, Set.of(BILLING.id()), Set.of(), Map.of()));

    wrong.forEach(make -> assertThrows(IllegalArgumentException.class, make::run));
  }

  @Test
  void printedTokenShowsStars() {
    String printed = new AccessToken(token(1), Instant.EPOCH).toString();

    assertEquals("AccessToken[***, expires 1970-01-01T00:00:00Z]", printed);
    assertFalse(tokens.token(SCOPE).toString().contains("ghs_"));
  }

  private Refused refusal() {
    return assertThrows(Refused.class, () -> tokens.token(SCOPE));
  }

  private static TokenScope scope(int id) {
    return new TokenScope(
        INSTALLATION, Set.of(new RepositoryId(id)), Set.of(), SCOPE.permissions());
  }

  private static Reply answer(int number, String time) {
    return json(
        201, "{\"token\":\"" + token(number) + "\",\"expires_at\":\"2026-03-02T" + time + "Z\"}");
  }
}
