package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReleasesTest {
  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static String releases(Repository repository) {
    return "/repos/" + repository.name() + "/releases";
  }

  private static JsonNode release(Repository repository, String json) {
    return scene.asInstallation().post(releases(repository), json).expect(201);
  }

  private static String latest(Repository repository) {
    return scene
        .asNobody()
        .get(releases(repository) + "/latest")
        .expect(200)
        .path("tag_name")
        .asText();
  }

  @Test
  void aReleaseMakesItsMissingTagOnTheTarget() {
    Repository repository = scene.repository();
    String head = repository.git().refs().branch("main").orElseThrow().name();
    JsonNode made =
        release(repository, "{\"tag_name\":\"v1.0.0\",\"target_commitish\":\"" + head + "\"}");

    assertEquals(head, repository.git().refs().tagCommit("v1.0.0").orElseThrow().name());
    assertEquals("quaymaster[bot]", made.at("/author/login").asText());
    assertTrue(made.path("html_url").asText().endsWith("/releases/tag/v1.0.0"));
    JsonNode byTag = scene.asNobody().get(releases(repository) + "/tags/v1.0.0").expect(200);
    assertEquals(made.path("id"), byTag.path("id"));
  }

  @Test
  void aSecondReleaseOfATagIsADuplicate() {
    Repository repository = scene.repository();
    release(repository, "{\"tag_name\":\"v1.0.0\"}");
    JsonNode again =
        scene.asInstallation().post(releases(repository), "{\"tag_name\":\"v1.0.0\"}").expect(422);
    assertEquals("Validation Failed", again.path("message").asText());
    assertEquals("already_exists", again.at("/errors/0/code").asText());
    assertEquals("tag_name", again.at("/errors/0/field").asText());
  }

  @Test
  void aDraftMakesNoTagUntilItIsPublished() {
    Repository repository = scene.repository();
    JsonNode draft = release(repository, "{\"tag_name\":\"v2.0.0\",\"draft\":true}");
    assertTrue(repository.git().refs().tagCommit("v2.0.0").isEmpty());
    assertEquals(0, scene.asNobody().get(releases(repository)).expect(200).size());
    assertEquals(1, scene.asInstallation().get(releases(repository)).expect(200).size());
    scene.asNobody().get(releases(repository) + "/latest").expect(404);

    scene
        .asInstallation()
        .patch(releases(repository) + "/" + draft.path("id").asLong(), "{\"draft\":false}")
        .expect(200);
    assertTrue(repository.git().refs().tagCommit("v2.0.0").isPresent());
    assertEquals("v2.0.0", latest(repository));
  }

  @Test
  void thePrereleaseIsNeverTheLatest() {
    Repository repository = scene.repository();
    release(repository, "{\"tag_name\":\"v1.0.0\"}");
    release(repository, "{\"tag_name\":\"v1.1.0-rc.1\",\"prerelease\":true}");
    assertEquals("v1.0.0", latest(repository));
  }

  @Test
  void anOlderLineReleasedLaterIsNotTheLatestWhenToldSo() {
    Repository repository = scene.repository();
    release(repository, "{\"tag_name\":\"v2.0.0\"}");
    release(repository, "{\"tag_name\":\"v1.9.9\",\"make_latest\":\"false\"}");
    assertEquals("v2.0.0", latest(repository));
    release(repository, "{\"tag_name\":\"v1.9.10\",\"make_latest\":\"true\"}");
    assertEquals("v1.9.10", latest(repository));
    release(repository, "{\"tag_name\":\"v1.9.11\",\"make_latest\":\"legacy\"}");
    assertEquals("v2.0.0", latest(repository));
  }

  @Test
  void theTagOfAnImmutableReleaseIsBurnt() {
    Repository repository = scene.repository();
    Actor owner = Actor.of(scene.octocat);
    scene
        .gitHub
        .state()
        .repositories()
        .configure(owner, repository, settings -> settings.immutableReleases(true));
    JsonNode made = release(repository, "{\"tag_name\":\"v1.0.0\"}");
    assertTrue(made.path("immutable").asBoolean());
    Api api = scene.asInstallation();
    String path = "/repos/" + repository.name();
    api.delete(path + "/git/refs/tags/v1.0.0").expect(422);
    api.delete(releases(repository) + "/" + made.path("id").asLong());
    api.delete(path + "/git/refs/tags/v1.0.0");
    JsonNode again = api.post(releases(repository), "{\"tag_name\":\"v1.0.0\"}").expect(422);
    assertTrue(again.at("/errors/0/message").asText().contains("immutable"));
  }

  @Test
  void aTargetThatDoesNotExistAndABodyTooLongAreRefused() {
    Repository repository = scene.repository();
    JsonNode target =
        scene
            .asInstallation()
            .post(releases(repository), "{\"tag_name\":\"v1\",\"target_commitish\":\"nowhere\"}")
            .expect(422);
    assertEquals("target_commitish", target.at("/errors/0/field").asText());
    String body = "x".repeat(125_001);
    scene
        .asInstallation()
        .post(releases(repository), "{\"tag_name\":\"v1\",\"body\":\"" + body + "\"}")
        .expect(422);
    assertTrue(repository.git().refs().list("refs/tags/").isEmpty());
  }

  @Test
  void generatedNotesNameTheMergedPullRequests() {
    Repository repository = scene.repository();
    release(repository, "{\"tag_name\":\"v1.0.0\"}");
    var base = repository.git().refs().branch("main").orElseThrow();
    scene.gitHub.arrange().branch(repository, "topic", base);
    scene.gitHub.arrange().commit(repository, "topic", "feat: pay", Map.of("a.txt", "a"));
    Api api = scene.asInstallation();
    String path = "/repos/" + repository.name();
    api.post(path + "/pulls", "{\"title\":\"Pay\",\"head\":\"topic\",\"base\":\"main\"}")
        .expect(201);
    api.put(path + "/pulls/1/merge", "{}").expect(200);

    JsonNode notes =
        api.post(releases(repository) + "/generate-notes", "{\"tag_name\":\"v1.1.0\"}").expect(200);
    String body = notes.path("body").asText();
    assertTrue(body.contains("* Pay by @quaymaster[bot] in "), body);
    assertTrue(body.contains("/compare/v1.0.0...v1.1.0"), body);
    JsonNode made =
        release(repository, "{\"tag_name\":\"v1.1.0\",\"generate_release_notes\":true}");
    assertEquals(body, made.path("body").asText());
  }

  @Test
  void publishingIsTold() throws Exception {
    Repository repository = scene.repository();
    release(repository, "{\"tag_name\":\"v1.0.0\"}");
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    List<Receiver.Hook> hooks = scene.receiver.about(repository.name().toString());
    List<String> events = hooks.stream().map(Receiver.Hook::event).toList();
    assertEquals(
        List.of("repository", "create", "push", "create", "push", "release", "release"), events);
    assertEquals("published", hooks.get(5).action());
    assertEquals("v1.0.0", hooks.get(5).json().at("/release/tag_name").asText());
    assertFalse(hooks.get(4).json().path("head_commit").isNull());
  }
}
