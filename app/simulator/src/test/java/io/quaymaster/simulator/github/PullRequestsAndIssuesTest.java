package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullRequestsAndIssuesTest {
  private static final String OPEN = "{\"title\":\"Pay\",\"head\":\"topic\",\"base\":\"main\"}";
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

  /** A branch "topic" with two commits, and one commit on main since it left. */
  private static Repository diverged() {
    Repository repository = scene.repository();
    Arrangement arrange = scene.gitHub.arrange();
    arrange.branch(repository, "topic", repository.git().refs().branch("main").orElseThrow());
    arrange.commit(repository, "topic", "feat: one", Map.of("one.txt", "1\n"));
    arrange.commit(repository, "topic", "feat: two", Map.of("two.txt", "2\n"));
    arrange.commit(repository, "chore: meanwhile", Map.of("other.txt", "o\n"));
    return repository;
  }

  private static String path(Repository repository) {
    return "/repos/" + repository.name();
  }

  @ParameterizedTest
  @CsvSource({"merge,2,5", "squash,1,3", "rebase,1,4"})
  void aPullRequestIsMergedInEachWay(String method, int parents, int commits) {
    Repository repository = diverged();
    Api api = scene.asPerson();
    JsonNode pull = api.post(path(repository) + "/pulls", OPEN).expect(201);
    assertEquals(2, pull.path("commits").asInt());
    assertTrue(pull.path("mergeable").asBoolean());

    JsonNode merged =
        api.put(path(repository) + "/pulls/1/merge", "{\"merge_method\":\"" + method + "\"}")
            .expect(200);
    Git git = Git.clone(folder, scene, repository.name().toString());
    assertEquals(merged.path("sha").asText(), git.run("rev-parse", "HEAD"));
    assertEquals(parents, git.run("log", "-1", "--format=%P").split(" ", -1).length);
    assertEquals(Integer.toString(commits), git.run("rev-list", "--count", "HEAD"));
    assertEquals("2", git.run("show", "HEAD:two.txt"));
    JsonNode now = api.get(path(repository) + "/pulls/1").expect(200);
    assertTrue(now.path("merged").asBoolean());
    assertEquals("closed", now.path("state").asText());
    String head = merged.path("sha").asText();
    JsonNode ofCommit = api.get(path(repository) + "/commits/" + head + "/pulls").expect(200);
    assertEquals(1, ofCommit.get(0).path("number").asInt());
    api.put(path(repository) + "/pulls/1/merge", "{}").expect(405);
  }

  @Test
  void aPullRequestWithoutCommitsOrOpenedTwiceIsRefused() {
    Repository repository = diverged();
    Api api = scene.asPerson();
    api.post(path(repository) + "/pulls", OPEN).expect(201);
    JsonNode twice = api.post(path(repository) + "/pulls", OPEN).expect(422);
    assertTrue(twice.at("/errors/0/message").asText().startsWith("A pull request already exists"));
    scene
        .gitHub
        .arrange()
        .branch(repository, "same", repository.git().refs().branch("main").orElseThrow());
    JsonNode none =
        api.post(path(repository) + "/pulls", OPEN.replace("topic", "same")).expect(422);
    assertEquals("No commits between main and same", none.at("/errors/0/message").asText());
  }

  @Test
  void aConflictCanNotBeMergedAndAnOldHeadIsA409() {
    Repository repository = diverged();
    scene.gitHub.arrange().commit(repository, "clash", Map.of("one.txt", "uno\n"));
    Api api = scene.asPerson();
    JsonNode pull = api.post(path(repository) + "/pulls", OPEN).expect(201);
    assertEquals("dirty", pull.path("mergeable_state").asText());
    api.put(path(repository) + "/pulls/1/merge", "{}").expect(405);
    String old = "{\"sha\":\"" + "a".repeat(40) + "\"}";
    api.put(path(repository) + "/pulls/1/merge", old).expect(409);
  }

  @Test
  void aPullRequestsLifeIsTold() throws Exception {
    Repository repository = diverged();
    Api api = scene.asPerson();
    api.post(path(repository) + "/pulls", OPEN).expect(201);
    api.post(path(repository) + "/issues/1/labels", "{\"labels\":[\"release:major\"]}").expect(200);
    api.patch(path(repository) + "/pulls/1", "{\"title\":\"Pay!\"}").expect(200);
    scene.gitHub.arrange().commit(repository, "topic", "more", Map.of("three.txt", "3"));
    api.delete(path(repository) + "/issues/1/labels/release:major").expect(200);
    api.put(path(repository) + "/pulls/1/merge", "{}").expect(200);
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));

    List<Receiver.Hook> told =
        scene.receiver.about(repository.name().toString()).stream()
            .filter(hook -> hook.event().equals("pull_request"))
            .toList();
    assertEquals(
        List.of("opened", "labeled", "edited", "synchronize", "unlabeled", "closed"),
        told.stream().map(Receiver.Hook::action).toList());
    assertEquals("release:major", told.get(1).json().at("/label/name").asText());
    assertEquals("Pay", told.get(2).json().at("/changes/title/from").asText());
    assertEquals(told.get(3).json().at("/pull_request/head/sha"), told.get(3).json().path("after"));
    assertTrue(told.get(5).json().at("/pull_request/merged").asBoolean());
  }

  @Test
  void aPullRequestWhoseCommitsArePushedToTheBaseIsMerged() {
    Repository repository = diverged();
    scene.asPerson().post(path(repository) + "/pulls", OPEN).expect(201);
    Git git = Git.clone(folder, scene, repository.name().toString());
    git.run("merge", "-q", "--no-edit", "origin/topic");
    git.run("push", "-q");
    JsonNode pull = scene.asPerson().get(path(repository) + "/pulls/1").expect(200);
    assertTrue(pull.path("merged").asBoolean());
  }

  @Test
  void issuesAreLabelledCommentedAndClosedAndToldAbout() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asPerson();
    String issues = path(repository) + "/issues";
    JsonNode issue = api.post(issues, "{\"title\":\"It breaks\",\"body\":\"a\"}").expect(201);
    assertEquals(1, issue.path("number").asInt());
    JsonNode labels = api.post(issues + "/1/labels", "{\"labels\":[\"reproduce\"]}").expect(200);
    assertEquals("reproduce", labels.get(0).path("name").asText());
    JsonNode comment = api.post(issues + "/1/comments", "{\"body\":\"/release plan\"}").expect(201);
    long id = comment.path("id").asLong();
    api.patch(issues + "/comments/" + id, "{\"body\":\"/release\"}").expect(200);
    api.post(issues + "/comments/" + id + "/reactions", "{\"content\":\"eyes\"}").expect(201);
    api.post(issues + "/comments/" + id + "/reactions", "{\"content\":\"eyes\"}").expect(200);
    JsonNode read = api.get(issues + "/comments/" + id).expect(200);
    assertEquals(1, read.at("/reactions/eyes").asInt());
    api.delete(issues + "/1/labels/nothing").expect(404);
    api.patch(issues + "/1", "{\"state\":\"closed\"}").expect(200);
    api.delete(issues + "/comments/" + id).expect(204);
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));

    List<String> told =
        scene.receiver.about(repository.name().toString()).stream()
            .filter(hook -> hook.event().startsWith("issue"))
            .map(hook -> hook.event() + " " + hook.action())
            .toList();
    assertEquals(
        List.of(
            "issues opened",
            "issues labeled",
            "issue_comment created",
            "issue_comment edited",
            "issues closed",
            "issue_comment deleted"),
        told);
  }

  @Test
  void listsArePagedByLink() {
    Repository repository = scene.repository();
    Api api = scene.asPerson();
    for (int i = 0; i < 5; i++) {
      api.post(path(repository) + "/issues", "{\"title\":\"issue\"}").expect(201);
    }
    Api.Answer second = api.get(path(repository) + "/issues?per_page=2&page=2&state=all");
    assertEquals(2, second.expect(200).size());
    String link = second.header("link");
    assertTrue(link.contains("page=3>; rel=\"next\""), link);
    assertTrue(link.contains("page=3>; rel=\"last\""), link);
    assertTrue(link.contains("page=1>; rel=\"prev\""), link);
    assertTrue(link.contains("per_page=2&state=all&page="), link);
    assertEquals("", api.get(path(repository) + "/issues").header("link"));
  }

  @Test
  void anUnchangedListIsNotSentTwice() {
    Repository repository = scene.repository();
    Api.Answer first = scene.asPerson().get(path(repository));
    first.expect(200);
    Api.Answer second =
        scene.asPerson().get(path(repository), "If-None-Match", first.header("etag"));
    assertEquals(304, second.response().statusCode());
    assertEquals("", second.response().body());
  }
}
