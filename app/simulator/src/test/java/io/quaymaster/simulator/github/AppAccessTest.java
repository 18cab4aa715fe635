package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppAccessTest {
  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Api withJwt(long issuedAt, long expires) {
    String jwt = Jwt.of(scene.keys, scene.app.clientId(), issuedAt, expires);
    return new Api(scene.gitHub.url().toString(), "Bearer " + jwt);
  }

  @Test
  void theAppIsKnownByItsJwt() {
    JsonNode app = scene.asApp().get("/app").expect(200);
    assertEquals("quaymaster", app.path("slug").asText());
    assertEquals("write", app.at("/permissions/contents").asText());
  }

  @Test
  void theNumericIdIsAnIssuerToo() {
    String jwt = Jwt.of(scene.keys, Long.toString(scene.app.id()), scene.now.get());
    new Api(scene.gitHub.url().toString(), "Bearer " + jwt).get("/app").expect(200);
  }

  @ParameterizedTest
  @CsvSource({"-60,601,too far in the future", "-700,-1,numeric value", "120,300,Issued at"})
  void aJwtWithABadLifetimeIsRefused(long issued, long expires, String words) {
    long now = scene.now.get().getEpochSecond();
    JsonNode answer = withJwt(now + issued, now + expires).get("/app").expect(401);
    assertTrue(answer.path("message").asText().contains(words), answer.toString());
  }

  @Test
  void aJwtOfAnotherKeyIsRefused() {
    String jwt = Jwt.of(Scene.rsa(), scene.app.clientId(), scene.now.get());
    new Api(scene.gitHub.url().toString(), "Bearer " + jwt).get("/app").expect(401);
  }

  @Test
  void anUnknownTokenIsRefused() {
    JsonNode answer =
        new Api(scene.gitHub.url().toString(), "Bearer ghs_nobody").get("/user").expect(401);
    assertEquals("Bad credentials", answer.path("message").asText());
  }

  @Test
  void theInstallationOfARepositoryIsFound() {
    Repository repository = scene.repository();
    JsonNode found = scene.asApp().get("/repos/" + repository.name() + "/installation").expect(200);
    assertEquals(scene.installation.id(), found.path("id").asLong());
    assertEquals(
        scene.installation.id(),
        scene.asApp().get("/orgs/acme/installation").expect(200).path("id").asLong());
    scene.asApp().get("/repos/acme/nothing/installation").expect(404);
  }

  @Test
  void aTokenNarrowedToOneRepositorySeesNoOtherPrivateOne() {
    Repository one = scene.repository();
    Repository other = scene.repository();
    scene.gitHub.arrange().makePrivate(one);
    scene.gitHub.arrange().makePrivate(other);
    Api api =
        scene.asInstallation(
            "{\"repositories\":[\""
                + one.name().name()
                + "\"],"
                + "\"permissions\":{\"contents\":\"read\"}}");

    api.get("/repos/" + one.name()).expect(200);
    api.get("/repos/" + other.name()).expect(404);
    JsonNode listed = api.get("/installation/repositories").expect(200);
    assertEquals(1, listed.path("total_count").asInt());
    scene.asNobody().get("/repos/" + one.name()).expect(404);
    scene.asPerson().get("/repos/" + one.name()).expect(200);
  }

  @Test
  void aNarrowedTokenMayNotWriteToAnotherPublicRepository() {
    Repository one = scene.repository();
    Repository other = scene.repository();
    Api api = scene.asInstallation("{\"repository_ids\":[" + one.id() + "]}");
    String issue = "{\"title\":\"hello\"}";
    api.post("/repos/" + one.name() + "/issues", issue).expect(201);
    JsonNode refused = api.post("/repos/" + other.name() + "/issues", issue).expect(403);
    assertEquals("Resource not accessible by integration", refused.path("message").asText());
  }

  @Test
  void aTokenForWhatIsNotInstalledOrNotGrantedIsRefused() {
    String path = "/app/installations/" + scene.installation.id() + "/access_tokens";
    scene.asApp().post(path, "{\"repositories\":[\"nothing\"]}").expect(422);
    scene.asApp().post(path, "{\"permissions\":{\"deployments\":\"write\"}}").expect(422);
    scene.asApp().post("/app/installations/1/access_tokens", "{}").expect(404);
  }

  @Test
  void aTokenSaysWhatItReachesAndEndsAfterAnHour() {
    try (Scene own = new Scene()) {
      String path = "/app/installations/" + own.installation.id() + "/access_tokens";
      JsonNode token = own.asApp().post(path, "").expect(201);
      assertTrue(token.path("token").asText().startsWith("ghs_"));
      assertEquals("2026-03-01T10:00:00Z", token.path("expires_at").asText());
      assertEquals("all", token.path("repository_selection").asText());
      Api api = new Api(own.gitHub.url().toString(), "token " + token.path("token").asText());
      api.get("/installation/repositories").expect(200);
      own.now.updateAndGet(now -> now.plus(Duration.ofHours(1)));
      api.get("/installation/repositories").expect(401);
    }
  }

  @Test
  void aSuspendedInstallationGetsNoTokenAndItsTokensStopWorking() throws Exception {
    try (Scene own = new Scene()) {
      Repository repository = own.repository();
      Api api = own.asInstallation();
      own.gitHub.state().installations().suspend(own.installation.id(), Actor.of(own.octocat));
      JsonNode answer = api.get("/repos/" + repository.name()).expect(403);
      assertEquals("This installation has been suspended", answer.path("message").asText());
      String path = "/app/installations/" + own.installation.id();
      own.asApp().post(path + "/access_tokens", "{}").expect(403);
      JsonNode shown = own.asApp().get(path).expect(200);
      assertFalse(shown.path("suspended_at").isNull());

      own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20));
      int before = own.receiver.of("push").size();
      own.gitHub.arrange().commit(repository, "unheard", java.util.Map.of("a", "b"));
      own.gitHub.state().installations().unsuspend(own.installation.id(), Actor.of(own.octocat));
      own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20));
      assertEquals(before, own.receiver.of("push").size());
      List<String> actions =
          own.receiver.of("installation").stream().map(Receiver.Hook::action).toList();
      assertEquals(List.of("created", "suspend", "unsuspend"), actions);
      api.get("/repos/" + repository.name()).expect(200);
    }
  }

  @Test
  void selectedRepositoriesComeAndGo() throws Exception {
    try (Scene own = new Scene()) {
      Repository one = own.repository();
      Repository other = own.repository();
      own.gitHub.state().installations().delete(own.installation.id(), Actor.of(own.octocat));
      Installation selected = own.gitHub.arrange().install(own.app, own.acme, one);
      own.gitHub
          .state()
          .installations()
          .select(selected.id(), Set.of(other.id()), Set.of(), Actor.of(own.octocat));
      own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20));
      JsonNode told = own.receiver.of("installation_repositories").getFirst().json();
      assertEquals("added", told.path("action").asText());
      assertEquals(other.id(), told.at("/repositories_added/0/id").asLong());
    }
  }

  @Test
  void deliveriesArePagedByCursorUntilTheEnd() throws Exception {
    try (Scene own = new Scene()) {
      for (int i = 0; i < 5; i++) {
        own.repository();
      }
      own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20));
      List<Long> ids = new ArrayList<>();
      String next = "/app/hook/deliveries?per_page=4";
      while (!next.isEmpty()) {
        Api.Answer answer = own.asApp().get(next);
        answer.expect(200).forEach(one -> ids.add(one.path("id").asLong()));
        String link = answer.header("link");
        next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
      }
      assertEquals(16, ids.size());
      assertEquals(16, new HashSet<>(ids).size());
      assertEquals(ids.stream().sorted().toList().reversed(), ids);
    }
  }

  @Test
  void aPersonsRoleIsReadable() {
    Repository repository = scene.repository();
    JsonNode role =
        scene
            .asInstallation()
            .get("/repos/" + repository.name() + "/collaborators/octocat/permission")
            .expect(200);
    assertEquals("admin", role.path("permission").asText());
    assertEquals("admin", role.path("role_name").asText());
    scene
        .asInstallation()
        .get("/repos/" + repository.name() + "/collaborators/nobody/permission")
        .expect(404);
    assertEquals("octocat", scene.asPerson().get("/user").expect(200).path("login").asText());
  }
}
