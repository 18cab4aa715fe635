package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitAndWebhooksTest {
  private static Scene scene;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static void settle() throws InterruptedException {
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
  }

  @Test
  void aPushedCommitIsReadableByApiAndTheWebhookSaysTheSame() throws Exception {
    Repository repository = scene.repository();
    String name = repository.name().toString();
    Git git = Git.clone(folder, scene, name);
    String before = git.run("rev-parse", "HEAD");
    Files.writeString(git.folder().resolve("pay.txt"), "by invoice\n");
    git.run("add", "pay.txt");
    git.run("commit", "-qm", "feat: pay by invoice");
    git.run("push", "-q");
    settle();

    String head = git.run("rev-parse", "HEAD");
    JsonNode commit = scene.asNobody().get("/repos/" + name + "/git/commits/" + head).expect(200);
    assertEquals("feat: pay by invoice", commit.path("message").asText());
    Receiver.Hook push =
        scene.receiver.about(name).stream()
            .filter(hook -> hook.event().equals("push"))
            .toList()
            .getLast();
    JsonNode payload = push.json();
    assertEquals("refs/heads/main", payload.path("ref").asText());
    assertEquals(before, payload.path("before").asText());
    assertEquals(head, payload.path("after").asText());
    assertEquals(head, payload.at("/head_commit/id").asText());
    assertEquals("pay.txt", payload.at("/commits/0/added/0").asText());
    assertEquals("octocat", payload.at("/pusher/name").asText());
    assertEquals("octocat", payload.at("/sender/login").asText());
    assertEquals("acme", payload.at("/organization/login").asText());
    assertEquals(scene.installation.id(), payload.at("/installation/id").asLong());
    assertEquals(repository.id(), payload.at("/repository/id").asLong());
  }

  @Test
  void theSignatureIsTheHmacOfExactlyTheBytesSent() throws Exception {
    Repository repository = scene.repository();
    settle();

    Receiver.Hook hook = scene.receiver.about(repository.name().toString()).getFirst();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Scene.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertEquals("sha256=" + HexFormat.of().formatHex(mac.doFinal(hook.body())), hook.signature());
  }

  @Test
  void aTagMadeByApiIsFetchedByGitAsAnAnnotatedTag() {
    Repository repository = scene.repository();
    String path = "/repos/" + repository.name();
    Git git = Git.clone(folder, scene, repository.name().toString());
    String head = git.run("rev-parse", "HEAD");
    Api api = scene.asInstallation();

    JsonNode tag =
        api.post(
                path + "/git/tags",
                """
                {"tag":"v1.5.0","message":"v1.5.0\\n\\nminor","object":"%s","type":"commit"}\
                """
                    .formatted(head))
            .expect(201);
    String ref = "{\"ref\":\"refs/tags/v1.5.0\",\"sha\":\"" + tag.path("sha").asText() + "\"}";
    JsonNode made = api.post(path + "/git/refs", ref).expect(201);

    assertEquals("tag", made.at("/object/type").asText());
    git.run("fetch", "-q", "--tags");
    assertEquals("tag", git.run("cat-file", "-t", "v1.5.0"));
    assertEquals(head, git.run("rev-parse", "v1.5.0^{commit}"));
    assertEquals("quaymaster[bot]", git.run("tag", "--format=%(taggername)", "-l", "v1.5.0"));
    JsonNode again = api.post(path + "/git/refs", ref).expect(422);
    assertEquals("Reference already exists", again.path("message").asText());
  }

  @Test
  void aPushOfMoreThanThreeTagsTellsNobody() throws Exception {
    Repository repository = scene.repository();
    String name = repository.name().toString();
    Git git = Git.clone(folder, scene, name);
    settle();
    int before = scene.receiver.about(name).size();
    for (String tag : List.of("a", "b", "c", "d")) {
      git.run("tag", tag);
    }
    git.run("push", "-q", "--tags");
    settle();
    assertEquals(before, scene.receiver.about(name).size());

    git.run("tag", "e");
    git.run("push", "-q", "--tags");
    settle();
    List<String> events =
        scene.receiver.about(name).stream().skip(before).map(Receiver.Hook::event).toList();
    assertEquals(List.of("create", "push"), events);
  }

  @Test
  void aForcedPushSaysSo() throws Exception {
    Repository repository = scene.repository();
    String name = repository.name().toString();
    Git git = Git.clone(folder, scene, name);
    git.run("commit", "-q", "--allow-empty", "-m", "one");
    git.run("push", "-q");
    git.run("commit", "-q", "--amend", "--allow-empty", "-m", "other");
    git.run("push", "-q", "--force");
    settle();
    JsonNode push = scene.receiver.about(name).getLast().json();
    assertTrue(push.path("forced").asBoolean());
    assertEquals(1, push.path("commits").size());
  }

  @Test
  void aRulesetForbidsTheTagToGitAndApiUnlessTheAppMayBypass() {
    Repository repository = scene.repository();
    String path = "/repos/" + repository.name();
    scene.gitHub.arrange().forbidTags(repository, "refs/tags/v*");
    Git git = Git.clone(folder, scene, repository.name().toString());
    git.run("tag", "v1.0.0");
    Git.Result push = git.attempt("push", "origin", "v1.0.0");
    assertNotEquals(0, push.status());
    assertTrue(push.output().contains("GH013: Repository rule violations found"), push.output());

    String head = git.run("rev-parse", "HEAD");
    String ref = "{\"ref\":\"refs/tags/v1.0.0\",\"sha\":\"" + head + "\"}";
    JsonNode refused = scene.asInstallation().post(path + "/git/refs", ref).expect(422);
    assertTrue(refused.path("message").asText().startsWith("Repository rule violations found"));
    String release = "{\"tag_name\":\"v1.0.0\"}";
    scene.asInstallation().post(path + "/releases", release).expect(422);

    Repository other = scene.repository();
    scene.gitHub.arrange().forbidTags(other, "refs/tags/v*", scene.app);
    scene.asInstallation().post("/repos/" + other.name() + "/releases", release).expect(201);
  }

  @Test
  void anArchivedRepositoryTakesNoPush() {
    Repository repository = scene.repository();
    Git git = Git.clone(folder, scene, repository.name().toString());
    scene.gitHub.arrange().archive(repository);
    git.run("commit", "-q", "--allow-empty", "-m", "late");
    Git.Result push = git.attempt("push");
    assertNotEquals(0, push.status());
    assertTrue(push.output().contains("archived"), push.output());
  }

  @Test
  void heldBackDeliveriesAreSignedAndCanBePostedByTheTest() throws Exception {
    try (Scene own = new Scene()) {
      own.gitHub.deliveries().pause();
      Repository repository = own.repository(Map.of("a.txt", "a"));
      List<SignedRequest> held = own.gitHub.deliveries().drain();
      assertEquals(
          List.of("repository", "create", "push"),
          held.stream().map(SignedRequest::event).toList());
      assertTrue(own.receiver.about(repository.name().toString()).isEmpty());
      assertTrue(held.getFirst().headers().containsKey("X-Hub-Signature-256"));
      own.gitHub.deliveries().resume();
      own.gitHub.arrange().commit(repository, "next", Map.of("a.txt", "b"));
      assertTrue(own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
      assertEquals(1, own.receiver.about(repository.name().toString()).size());
    }
  }

  @Test
  void aFailedDeliveryIsInTheLogAndIsRedeliveredWithItsGuid() throws Exception {
    try (Scene own = new Scene()) {
      own.receiver.status = 503;
      own.repository();
      assertTrue(own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
      JsonNode log = own.asApp().get("/app/hook/deliveries").expect(200);
      JsonNode failed = log.get(0);
      assertEquals("push", failed.path("event").asText());
      assertEquals("Invalid HTTP Response: 503", failed.path("status").asText());
      assertEquals(503, failed.path("status_code").asInt());

      own.receiver.status = 202;
      long id = failed.path("id").asLong();
      own.asApp().post("/app/hook/deliveries/" + id + "/attempts", "").expect(202);
      assertTrue(own.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
      JsonNode again = own.asApp().get("/app/hook/deliveries?per_page=1").expect(200).get(0);
      assertEquals(failed.path("guid"), again.path("guid"));
      assertTrue(again.path("redelivery").asBoolean());
      assertEquals("OK", again.path("status").asText());
      JsonNode whole = own.asApp().get("/app/hook/deliveries/" + id).expect(200);
      assertEquals("refs/heads/main", whole.at("/request/payload/ref").asText());
    }
  }
}
