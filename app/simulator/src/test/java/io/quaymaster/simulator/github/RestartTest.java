package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data folder has kept is there again, seen from outside. */
class RestartTest {
  private static final String PATH = "/repos/acme/billing";

  @TempDir Path folder;

  private Options options() {
    return Options.standard().data(folder.resolve("data"));
  }

  private static Repository billing(Scene scene) {
    return scene.gitHub.arrange().repository(scene.acme, "billing", Map.of("a.txt", "a\n"));
  }

  @Test
  void everythingIsThereAgainAfterARestart() throws Exception {
    int port;
    Map<String, JsonNode> before;
    String head;
    try (Scene scene = new Scene(options())) {
      port = scene.gitHub.url().getPort();
      head = fill(scene);
      scene.settle();
      before = answers(scene);
    }
    try (Scene scene = new Scene(options().port(port))) {
      Map<String, JsonNode> after = answers(scene);
      assertEquals(before.keySet(), after.keySet());
      before.forEach((path, answer) -> assertEquals(answer, after.get(path), path));
      Git git = Git.clone(folder, scene, "acme/billing");
      assertEquals(head, git.run("rev-parse", "HEAD"));
      git.run("commit", "-q", "--allow-empty", "-m", "after");
      git.run("push", "-q");
      scene.settle();
      assertEquals("push", scene.receiver.about("acme/billing").getLast().event());
    }
  }

  /** Something of everything; gives the last commit of billing. */
  private static String fill(Scene scene) {
    Repository billing = billing(scene);
    Arrangement arrange = scene.gitHub.arrange();
    Api api = scene.asPerson();
    String main = billing.git().refs().branch("main").orElseThrow().name();
    conversation(api);
    arrange.branch(billing, "topic", billing.git().refs().branch("main").orElseThrow());
    arrange.commit(billing, "topic", "feat: one", Map.of("one.txt", "1\n"));
    api.post(PATH + "/pulls", "{\"title\":\"Pay\",\"head\":\"topic\",\"base\":\"main\"}")
        .expect(201);
    api.put(PATH + "/pulls/2/merge", "{}").expect(200);
    arrange.commit(billing, "topic", "feat: two", Map.of("two.txt", "2\n"));
    api.post(PATH + "/pulls", "{\"title\":\"More\",\"head\":\"topic\",\"base\":\"main\"}")
        .expect(201);
    releases(scene, billing);
    checks(scene.asInstallation(), main);
    Account hubot = arrange.user("hubot", "ghp_hubot");
    billing.addCollaborator(hubot, Role.TRIAGE);
    others(scene, api);
    return billing.git().refs().branch("main").orElseThrow().name();
  }

  private static void conversation(Api api) {
    api.post(PATH + "/labels", "{\"name\":\"bug\",\"color\":\"d73a4a\"}").expect(201);
    api.post(PATH + "/milestones", "{\"title\":\"Q1\"}").expect(201);
    api.post(
            PATH + "/issues",
            "{\"title\":\"Round\",\"labels\":[\"bug\"],\"milestone\":1,\"assignees\":[\"octocat\"]}")
        .expect(201);
    long comment =
        api.post(PATH + "/issues/1/comments", "{\"body\":\"half up\"}")
            .expect(201)
            .path("id")
            .asLong();
    api.post(PATH + "/issues/comments/" + comment + "/reactions", "{\"content\":\"rocket\"}")
        .expect(201);
    api.patch(PATH + "/issues/1", "{\"state\":\"closed\",\"state_reason\":\"not_planned\"}")
        .expect(200);
  }

  private static void releases(Scene scene, Repository billing) {
    Api api = scene.asPerson();
    api.post(PATH + "/releases", "{\"tag_name\":\"v1.0.0\",\"make_latest\":\"true\"}").expect(201);
    scene
        .gitHub
        .state()
        .repositories()
        .configure(Actor.of(scene.octocat), billing, settings -> settings.immutableReleases(true));
    api.post(PATH + "/releases", "{\"tag_name\":\"v1.1.0\",\"make_latest\":\"false\"}").expect(201);
    api.post(PATH + "/releases", "{\"tag_name\":\"v2\",\"draft\":true}").expect(201);
    scene.gitHub.arrange().forbidTags(billing, "refs/tags/x*", scene.app);
  }

  private static void checks(Api api, String head) {
    api.post(
            PATH + "/check-runs",
            """
            {"name":"build","head_sha":"%s","status":"completed","conclusion":"failure",
             "output":{"title":"Red","summary":"no","annotations":[{"path":"a.txt","start_line":1,
               "end_line":1,"annotation_level":"warning","message":"hm"}]}}
            """
                .formatted(head))
        .expect(201);
  }

  private static void others(Scene scene, Api api) {
    Arrangement arrange = scene.gitHub.arrange();
    arrange.makePrivate(scene.repository());
    Repository archived = arrange.repository(scene.acme, "old", Map.of("a.txt", "a\n"));
    api.patch("/repos/acme/old", "{\"name\":\"older\",\"description\":\"was old\"}").expect(200);
    arrange.archive(archived);
    arrange.organization("empty", scene.octocat);
  }

  /** What the API says, by path. */
  private static Map<String, JsonNode> answers(Scene scene) {
    Map<String, JsonNode> answers = new TreeMap<>();
    Api person = scene.asPerson();
    JsonNode repositories = person.get("/orgs/acme/repos").expect(200);
    answers.put("/orgs/acme/repos", repositories);
    Stream<String> outside = Stream.of("/user", "/users/hubot", "/users/empty", "/repos/acme/old");
    List<String> inside =
        List.of(
            "/labels",
            "/milestones",
            "/issues?state=all",
            "/issues/1",
            "/issues/1/comments",
            "/issues/comments",
            "/pulls?state=all",
            "/pulls/2",
            "/pulls/2/commits",
            "/pulls/3",
            "/releases",
            "/releases/latest",
            "/collaborators/hubot/permission",
            "/commits/main/pulls",
            "/tags",
            "/branches");
    Stream.concat(outside, inside.stream().map(PATH::concat))
        .forEach(path -> answers.put(path, person.get(path).json()));
    String first = person.get(PATH + "/commits?sha=v1.0.0").expect(200).at("/1/sha").asText();
    for (String path : List.of("/commits/" + first + "/check-runs", "/commits/v1.0.0")) {
      answers.put(path, person.get(PATH + path).expect(200));
    }
    String comment = person.get(PATH + "/issues/1/comments").json().at("/0/id").asText();
    String reactions = "/issues/comments/" + comment + "/reactions";
    answers.put(reactions, person.get(PATH + reactions).expect(200));
    Api app = scene.asApp();
    for (String path : List.of("/app", "/app/installations")) {
      answers.put(path, app.get(path).expect(200));
    }
    JsonNode log = app.get("/app/hook/deliveries?per_page=100").expect(200);
    answers.put("/app/hook/deliveries", log);
    assertFalse(log.isEmpty());
    for (JsonNode one : log) {
      String path = "/app/hook/deliveries/" + one.path("id").asText();
      answers.put(path, app.get(path).expect(200));
    }
    return answers;
  }

  @Test
  void aFormerNameRedirectsAndRulesHoldAfterARestart() {
    long id;
    try (Scene scene = new Scene(options())) {
      Repository billing = billing(scene);
      id = billing.id();
      scene.asPerson().patch(PATH, "{\"name\":\"invoices\"}").expect(200);
      scene.gitHub.arrange().forbidTags(billing, "refs/tags/v*");
    }
    try (Scene scene = new Scene(options())) {
      Api.Answer moved = scene.asPerson().get(PATH);
      assertEquals(301, moved.response().statusCode());
      JsonNode now = scene.asPerson().get("/repos/acme/invoices").expect(200);
      assertEquals(id, now.path("id").asLong());
      scene
          .asInstallation()
          .post("/repos/acme/invoices/releases", "{\"tag_name\":\"v1\"}")
          .expect(422);
      assertEquals(List.of("acme/billing"), formerNames(scene, id));
    }
  }

  private static List<String> formerNames(Scene scene, long id) {
    return scene.gitHub.state().repositories().snapshot().entries().stream()
        .filter(one -> one.id() == id)
        .flatMap(one -> one.formerNames().stream())
        .toList();
  }

  @Test
  void idsAndNumbersGoOnCountingAndRandomThingsAreNotDrawnTwice() throws Exception {
    Set<String> guids = new HashSet<>();
    Set<String> tokens = new HashSet<>();
    int deliveries = 0;
    long last = 0;
    for (int start = 1; start <= 3; start++) {
      try (Scene scene = new Scene(options())) {
        if (start == 1) {
          billing(scene);
        }
        JsonNode issue = scene.asPerson().post(PATH + "/issues", "{\"title\":\"x\"}").expect(201);
        assertEquals(start, issue.path("number").asInt());
        assertTrue(issue.path("id").asLong() > last, issue.path("id") + " after " + last);
        scene.settle();
        assertTrue(tokens.add(scene.asInstallation().authorization()));
        scene.receiver.of("issues").forEach(hook -> guids.add(hook.guid()));
        deliveries += scene.receiver.of("issues").size();
        last = scene.gitHub.state().mint().ids().last();
      }
    }
    assertEquals(3, deliveries);
    assertEquals(3, guids.size());
  }

  @Test
  void aTokenWorksUntilItExpiresAlsoAfterARestart() {
    Api api;
    try (Scene scene = new Scene(options())) {
      billing(scene);
      api = scene.asInstallation();
    }
    try (Scene scene = new Scene(options())) {
      Api again = new Api(scene.gitHub.url() + "/api/v3", api.authorization());
      again.get("/installation/repositories").expect(200);
      scene.now.updateAndGet(now -> now.plusSeconds(3601));
      again.get("/installation/repositories").expect(401);
    }
  }

  @Test
  void aDeliveryFromBeforeIsRedeliveredWithItsGuidAndPayload() throws Exception {
    JsonNode failed;
    try (Scene scene = new Scene(options())) {
      scene.receiver.status = 503;
      billing(scene);
      scene.settle();
      failed = scene.asApp().get("/app/hook/deliveries").expect(200).get(0);
      assertEquals("push", failed.path("event").asText());
    }
    try (Scene scene = new Scene(options())) {
      String path = "/app/hook/deliveries/" + failed.path("id").asText();
      scene.asApp().post(path + "/attempts", "").expect(202);
      scene.settle();
      Receiver.Hook hook = scene.receiver.of("push").getFirst();
      assertEquals(failed.path("guid").asText(), hook.guid());
      assertEquals("refs/heads/main", hook.json().path("ref").asText());
      JsonNode again = scene.asApp().get("/app/hook/deliveries?per_page=1").expect(200).get(0);
      assertEquals(failed.path("guid"), again.path("guid"));
      assertNotEquals(failed.path("id"), again.path("id"));
      assertEquals("OK", again.path("status").asText());
    }
  }

  @Test
  void whatWasNotDeliveredYetIsDeliveredInOrderAfterARestart() throws Exception {
    try (Scene scene = new Scene(options())) {
      scene.settle();
      scene.gitHub.deliveries().pause();
      billing(scene);
      assertTrue(scene.receiver.about("acme/billing").isEmpty());
    }
    try (Scene scene = new Scene(options())) {
      scene.settle();
      List<String> events =
          scene.receiver.about("acme/billing").stream().map(Receiver.Hook::event).toList();
      assertEquals(List.of("repository", "create", "push"), events);
    }
    try (Scene scene = new Scene(options())) {
      scene.settle();
      assertTrue(scene.receiver.about("acme/billing").isEmpty());
    }
  }

  @Test
  void whatIsDeletedStaysDeletedAndItsGitDataGoesToNobodyElse() {
    long id;
    try (Scene scene = new Scene(options())) {
      id = billing(scene).id();
      scene.asPerson().delete(PATH);
      scene.asPerson().get(PATH).expect(404);
    }
    assertFalse(Files.exists(folder.resolve("data/state/repositories/" + id + ".json")));
    try (Scene scene = new Scene(options())) {
      scene.asPerson().get(PATH).expect(404);
      Repository other = scene.gitHub.arrange().emptyRepository(scene.acme, "billing");
      assertTrue(other.id() > id);
      assertTrue(other.empty());
    }
  }
}
