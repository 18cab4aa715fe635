package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String EVIL = "<script>alert('\"&')</script>";
  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(scene.gitHub.url() + path)).GET());
  }

  private static HttpRequest.Builder form(String path, String fields) {
    return HttpRequest.newBuilder(URI.create(scene.gitHub.url() + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(fields));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String issue(Repository repository, String title) {
    return "/"
        + repository.name()
        + "/issues/"
        + scene
            .asPerson()
            .post(
                "/repos/" + repository.name() + "/issues",
                "{\"title\":\"" + title + "\",\"labels\":[\"bug\"]}")
            .expect(201)
            .path("number")
            .asInt();
  }

  @Test
  void everythingIsReachedFromTheFirstPage() throws Exception {
    Repository repository = scene.repository(Map.of("a.txt", "a"));
    scene
        .asInstallation()
        .post("/repos/" + repository.name() + "/releases", "{\"tag_name\":\"v1.0.0\"}")
        .expect(201);
    assertTrue(get("/").body().contains("href=\"/acme\""));
    assertTrue(get("/acme").body().contains("href=\"/" + repository.name() + "\""));
    String page = get("/" + repository.name()).body();
    assertTrue(page.contains("Initial commit"), page);
    assertTrue(page.contains("/releases/tag/v1.0.0"), page);
    assertTrue(get("/" + repository.name() + "/releases/tag/v1.0.0").body().contains("v1.0.0"));
    String head = repository.git().refs().branch("main").orElseThrow().name();
    assertTrue(get("/" + repository.name() + "/commit/" + head).body().contains("a.txt"));
    assertEquals(404, get("/acme/nothing").statusCode());
    assertEquals(404, get("/nobody").statusCode());
    assertTrue(get("/style.css").body().contains("focus-visible"));
  }

  @Test
  void untrustedTextIsEscapedEverywhere() throws Exception {
    Repository repository = scene.repository();
    scene.gitHub.arrange().commit(repository, EVIL, Map.of(EVIL.replace('/', '-'), "x"));
    String head = repository.git().refs().branch("main").orElseThrow().name();
    String json = EVIL.replace("\"", "\\\"");
    String path = issue(repository, json);
    scene.asPerson().post("/repos" + path + "/comments", "{\"body\":\"" + json + "\"}").expect(201);
    scene
        .asPerson()
        .post("/repos" + path + "/labels", "{\"labels\":[\"" + json + "\"]}")
        .expect(200);
    scene
        .asInstallation()
        .post(
            "/repos/" + repository.name() + "/check-runs",
            "{\"name\":\"%s\",\"head_sha\":\"%s\",\"output\":{\"title\":\"%s\",\"summary\":\"%s\"}}"
                .formatted(json, head, json, json))
        .expect(201);
    for (String page :
        List.of(
            "/" + repository.name(),
            "/" + repository.name() + "/issues",
            path,
            "/" + repository.name() + "/commit/" + head)) {
      String html = get(page).body();
      assertFalse(html.contains("<script"), page);
      assertTrue(html.contains("&lt;script&gt;alert(&#39;&quot;&amp;&#39;)"), page + html);
    }
  }

  @Test
  void aLabelIsClickedOnAndOffAsThePerson() throws Exception {
    Repository repository = scene.repository();
    String path = issue(repository, "It breaks");
    assertEquals(303, send(form(path + "/labels", "add=reproduce")).statusCode());
    Issue labelled = repository.issues().find(1).orElseThrow();
    assertEquals(List.of("bug", "reproduce"), labelled.labels());
    send(form(path + "/labels", "toggle=bug"));
    assertEquals(List.of("reproduce"), repository.issues().find(1).orElseThrow().labels());
    String page = get(path).body();
    assertTrue(page.contains("value=\"bug\" aria-pressed=\"false\""), page);
    assertTrue(page.contains("value=\"reproduce\" aria-pressed=\"true\""), page);
  }

  @Test
  void aCommentIsWrittenAndAnIssueClosed() throws Exception {
    Repository repository = scene.repository();
    String path = issue(repository, "Plan");
    send(form(path + "/comments", "body=%2Frelease+plan"));
    send(form(path + "/state", ""));
    assertEquals("/release plan", repository.issues().comments().of(1).getFirst().body());
    assertFalse(repository.issues().find(1).orElseThrow().open());
    assertEquals(422, send(form(path + "/comments", "body=+")).statusCode());
  }

  @Test
  void aBoardHasAColumnForEachStatusWithItemsAndTheirFields() throws Exception {
    Repository repository = scene.repository();
    issue(repository, EVIL.replace("\"", "\\\""));
    issue(repository, "Pay");
    Board board = scene.gitHub.arrange().project(scene.acme, EVIL, NewField.text("Author"));
    Actor by = Actor.of(scene.octocat);
    for (Issue issue : repository.issues().all()) {
      board.add(by, new Item.Content(repository.id(), issue.id(), false));
    }
    Item first = board.items().getFirst();
    ProjectField status = board.field("Status").orElseThrow();
    ProjectField author = board.field("Author").orElseThrow();
    board.set(by, first.id(), status.id(), new FieldValue.Choice(status.options().get(1).id()));
    board.set(by, first.id(), author.id(), new FieldValue.Text(EVIL));

    String path = board.project().path();
    assertTrue(get("/acme").body().contains("href=\"" + path + "\""));
    assertTrue(get("/orgs/acme/projects").body().contains("href=\"" + path + "\""));
    HttpResponse<String> page = get(path);
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains("<script"), page.body());
    assertTrue(page.body().contains("<h2>In Progress (1)</h2>"), page.body());
    assertTrue(page.body().contains("<h2>No Status (1)</h2>"), page.body());
    assertTrue(page.body().contains("href=\"/" + repository.name() + "/issues/2\""));
    assertTrue(page.body().contains("<dt>Author</dt><dd>&lt;script"), page.body());
    assertTrue(page.body().contains("<dt>Labels</dt><dd>bug</dd>"), page.body());
    String issue = get("/" + repository.name() + "/issues/1").body();
    assertTrue(issue.contains("href=\"" + path + "\""), issue);
    assertEquals(404, get("/orgs/acme/projects/999").statusCode());
    assertEquals(404, get("/users/acme/projects/1").statusCode());
  }

  @Test
  void issuesAreFilteredByStateLabelAndWords() throws Exception {
    Repository repository = scene.repository();
    issue(repository, "Pay by invoice");
    issue(repository, "Export");
    send(form("/" + repository.name() + "/issues/2/labels", "toggle=bug"));
    send(form("/" + repository.name() + "/issues/2/state", ""));
    String list = "/" + repository.name() + "/issues";
    assertTrue(get(list).body().contains("#1 Pay by invoice"));
    assertFalse(get(list).body().contains("#2 Export"));
    assertTrue(get(list + "?state=closed").body().contains("#2 Export"));
    assertFalse(get(list + "?state=all&label=bug").body().contains("#2 Export"));
    String words = get(list + "?state=all&text=EXP").body();
    assertTrue(words.contains("#2 Export"), words);
    assertTrue(words.contains("value=\"EXP\""), words);
    assertFalse(words.contains("#1 Pay"), words);
    assertFalse(get(list + "?text=%3Cscript").body().contains("<script"));
  }

  @Test
  void thePageOfATransferredIssueLeadsToItsNewPlace() throws Exception {
    Repository from = scene.repository();
    Repository to = scene.repository();
    String path = issue(from, "Moves");
    Issue issue = from.issues().find(1).orElseThrow();
    scene.gitHub.state().moves().transfer(Actor.of(scene.octocat), from, issue, to, true);
    HttpResponse<String> page = get(path);
    assertEquals(303, page.statusCode());
    assertEquals(
        "/" + to.name() + "/issues/1", page.headers().firstValue("location").orElseThrow());
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    Repository repository = scene.repository();
    String path = issue(repository, "Theirs");
    HttpRequest.Builder foreign =
        form(path + "/comments", "body=hi").header("Origin", "https://evil.example");
    assertEquals(403, send(foreign).statusCode());
    assertTrue(repository.issues().comments().of(1).isEmpty());
    HttpRequest.Builder own =
        form(path + "/comments", "body=hi").header("Origin", scene.gitHub.url().toString());
    assertEquals(303, send(own).statusCode());
  }

  @Test
  void anIssueIsOpenedAndAPullRequestMergedOnPages() throws Exception {
    Repository repository = scene.repository();
    String base = "/" + repository.name();
    HttpResponse<String> opened = send(form(base + "/issues", "title=New&body=text"));
    assertEquals(base + "/issues/1", opened.headers().firstValue("location").orElseThrow());
    Arrangement arrange = scene.gitHub.arrange();
    arrange.branch(repository, "topic", repository.git().refs().branch("main").orElseThrow());
    arrange.commit(repository, "topic", "feat: pay", Map.of("pay.txt", "p"));
    scene
        .asPerson()
        .post("/repos" + base + "/pulls", "{\"title\":\"P\",\"head\":\"topic\",\"base\":\"main\"}")
        .expect(201);
    assertTrue(get(base + "/pull/2").body().contains("feat: pay"));
    assertEquals(303, send(form(base + "/pull/2/merge", "")).statusCode());
    assertTrue(repository.pullRequests().find(2).orElseThrow().merged());
    assertTrue(get(base + "/pull/2").body().contains("(merged)"));
  }
}
