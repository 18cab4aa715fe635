package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoriesTest {
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

  private static String path(Repository repository) {
    return "/repos/" + repository.name();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileIsReadWrittenAndRemoved() {
    Repository repository = scene.repository(Map.of("docs/a.txt", "one\n"));
    Api api = scene.asPerson();
    String file = path(repository) + "/contents/docs/a.txt";
    JsonNode read = api.get(file).expect(200);
    assertEquals(
        "one\n",
        new String(
            Base64.getMimeDecoder().decode(read.path("content").asText()), StandardCharsets.UTF_8));
    String change = "{\"message\":\"two\",\"content\":\"" + base64("two\n") + "\"%s}";
    api.put(file, change.formatted("")).expect(422);
    api.put(file, change.formatted(",\"sha\":\"" + "0".repeat(40) + "\"")).expect(409);
    String sha = read.path("sha").asText();
    JsonNode written = api.put(file, change.formatted(",\"sha\":\"" + sha + "\"")).expect(200);
    assertEquals("two", written.at("/commit/message").asText());
    Git git = Git.clone(folder, scene, repository.name().toString());
    assertEquals("two", git.run("show", "HEAD:docs/a.txt"));
    String next = written.at("/content/sha").asText();
    api.delete(file + "?sha=" + next).expect(422);
    scene.gitHub.arrange().commit(repository, "gone", Map.of("docs/b.txt", "b"));
    assertEquals(2, api.get(path(repository) + "/contents/docs").expect(200).size());
    api.get(path(repository) + "/contents/docs/none.txt").expect(404);
  }

  @Test
  void twoCommitsAreCompared() {
    Repository repository = scene.repository();
    String old = repository.git().refs().branch("main").orElseThrow().name();
    scene.gitHub.arrange().commit(repository, "feat: a", Map.of("a.txt", "a\n"));
    JsonNode compared =
        scene.asNobody().get(path(repository) + "/compare/" + old + "...main").expect(200);
    assertEquals("ahead", compared.path("status").asText());
    assertEquals(1, compared.path("ahead_by").asInt());
    assertEquals("a.txt", compared.at("/files/0/filename").asText());
    assertEquals("added", compared.at("/files/0/status").asText());
    JsonNode commits = scene.asNobody().get(path(repository) + "/commits?per_page=1").expect(200);
    assertEquals("feat: a", commits.at("/0/commit/message").asText());
    JsonNode one = scene.asNobody().get(path(repository) + "/commits/main").expect(200);
    assertEquals(1, one.at("/stats/additions").asInt());
  }

  @Test
  void aRenamedRepositoryAnswersAtItsOldNameAndById() throws Exception {
    Repository repository = scene.repository();
    String old = path(repository);
    String name = repository.name().name();
    scene.asPerson().patch(old, "{\"name\":\"" + name + "-new\"}").expect(200);
    Api.Answer moved = scene.asPerson().get(old + "/branches?per_page=5");
    assertEquals("Moved Permanently", moved.expect(301).path("message").asText());
    assertTrue(
        moved.header("location").endsWith(repository.id() + "/branches?per_page=5"),
        moved.header("location"));
    JsonNode branches = scene.asPerson().get(moved.header("location")).expect(200);
    assertEquals("main", branches.at("/0/name").asText());
    Git.clone(folder, scene, "acme/" + name).run("rev-parse", "HEAD");
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    Receiver.Hook told = scene.receiver.about("acme/" + name + "-new").getLast();
    assertEquals("renamed", told.action());
    assertEquals(name, told.json().at("/changes/repository/name/from").asText());
  }

  @Test
  void aWriteToAnOldNameIsToBeSentOnceMoreToTheNewPlace() {
    Repository repository = scene.repository();
    String old = path(repository);
    String name = repository.name().name();
    scene.asPerson().patch(old, "{\"name\":\"" + name + "-new\"}").expect(200);
    String title = "{\"title\":\"It fails\"}";
    Api.Answer again = scene.asPerson().post(old + "/issues", title);
    assertEquals("Moved Permanently", again.expect(307).path("message").asText());
    assertEquals(
        "It fails",
        scene.asPerson().post(again.header("location"), title).expect(201).path("title").asText());
  }

  @Test
  void aDeletedRepositoryIsGoneEverywhere() throws Exception {
    Repository repository = scene.repository();
    scene.asPerson().delete(path(repository));
    scene.asPerson().get(path(repository)).expect(404);
    Git.Result clone =
        new Git(folder).attempt("clone", scene.gitHub.url() + "/" + repository.name() + ".git");
    assertTrue(clone.output().contains("not found"), clone.output());
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    assertEquals("deleted", scene.receiver.about(repository.name().toString()).getLast().action());
  }

  @Test
  void anArchivedRepositoryIsReadOnly() {
    Repository repository = scene.repository();
    scene.asPerson().patch(path(repository), "{\"archived\":true}").expect(200);
    JsonNode refused =
        scene.asInstallation().post(path(repository) + "/issues", "{\"title\":\"x\"}").expect(403);
    assertTrue(refused.path("message").asText().contains("archived"));
  }

  @Test
  void aDispatchIsTold() throws Exception {
    Repository repository = scene.repository();
    scene
        .asInstallation()
        .post(
            path(repository) + "/dispatches",
            "{\"event_type\":\"connector-build\",\"client_payload\":{\"image\":\"a\"}}");
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    JsonNode told = scene.receiver.about(repository.name().toString()).getLast().json();
    assertEquals("connector-build", told.path("action").asText());
    assertEquals("a", told.at("/client_payload/image").asText());
  }

  @Test
  void threeThousandTagsArePaged() {
    Repository repository = scene.repository();
    var head = repository.git().refs().branch("main").orElseThrow();
    scene
        .gitHub
        .arrange()
        .tags(repository, IntStream.range(0, 3000).mapToObj(i -> "v0." + i + ".0").toList(), head);
    Api.Answer page =
        scene.asNobody().get(path(repository) + "/git/matching-refs/tags/v?per_page=100");
    assertEquals(100, page.expect(200).size());
    assertTrue(page.header("link").contains("page=30>; rel=\"last\""));
    JsonNode one = scene.asNobody().get(path(repository) + "/git/ref/tags/v0.7.0").expect(200);
    assertEquals(head.name(), one.at("/object/sha").asText());
  }

  @Test
  void checkRunsAreWrittenByAppsOnlyAndCarryAnnotations() throws Exception {
    Repository repository = scene.repository();
    String head = repository.git().refs().branch("main").orElseThrow().name();
    String checks = path(repository) + "/check-runs";
    String annotation =
        "{\"path\":\"a\",\"start_line\":1,\"end_line\":1,"
            + "\"annotation_level\":\"failure\",\"message\":\"m\"}";
    String run =
        """
        {"name":"quaymaster / release","head_sha":"%s","status":"completed",
         "conclusion":"success","output":{"title":"v1.5.0","summary":"minor","annotations":[%s]}}\
        """;
    scene.asPerson().post(checks, run.formatted(head, annotation)).expect(403);
    String many = String.join(",", java.util.Collections.nCopies(51, annotation));
    scene.asInstallation().post(checks, run.formatted(head, many)).expect(422);
    Api api = scene.asInstallation();
    JsonNode made = api.post(checks, run.formatted(head, annotation)).expect(201);
    assertEquals(1, made.at("/output/annotations_count").asInt());
    long id = made.path("id").asLong();
    api.patch(checks + "/" + id, "{\"conclusion\":\"failure\"}").expect(200);
    JsonNode listed = api.get(path(repository) + "/commits/main/check-runs").expect(200);
    assertEquals(1, listed.path("total_count").asInt());
    assertEquals("failure", listed.at("/check_runs/0/conclusion").asText());
    api.post(checks, run.formatted("a".repeat(40), annotation)).expect(422);
    scene.asPerson().post(checks + "/" + id + "/rerequest", "").expect(201);
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    List<String> told =
        scene.receiver.about(repository.name().toString()).stream()
            .filter(hook -> hook.event().equals("check_run"))
            .map(Receiver.Hook::action)
            .toList();
    assertEquals(List.of("created", "completed", "rerequested"), told);
  }

  @Test
  void whatIsNotJsonIsA400AndAnUnknownRouteA404() {
    Repository repository = scene.repository();
    JsonNode problem =
        scene.asPerson().post(path(repository) + "/issues", "{\"title\":").expect(400);
    assertEquals("Problems parsing JSON", problem.path("message").asText());
    scene.asPerson().get("/repos/acme").expect(404);
    assertEquals(5000, scene.asNobody().get("/rate_limit").expect(200).at("/rate/limit").asInt());
  }
}
