package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.transfer.IssueMoves;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuesTest {
  private static Scene scene;
  private static Account hubot;

  @BeforeAll
  static void start() {
    scene = new Scene();
    hubot = scene.gitHub.arrange().user("hubot", "ghp_hubot");
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static String path(Repository repository) {
    return "/repos/" + repository.name();
  }

  private static List<String> told(Repository repository, String event) throws Exception {
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    return scene.receiver.about(repository.name().toString()).stream()
        .filter(hook -> hook.event().equals(event))
        .map(Receiver.Hook::action)
        .toList();
  }

  private static JsonNode first(Repository repository, String action) {
    return scene.receiver.about(repository.name().toString()).stream()
        .filter(hook -> hook.action().equals(action))
        .findFirst()
        .orElseThrow()
        .json();
  }

  private static List<Integer> numbers(JsonNode issues) {
    return StreamSupport.stream(issues.spliterator(), false)
        .map(one -> one.path("number").asInt())
        .toList();
  }

  private static Api asHubot() {
    return new Api(scene.gitHub.url() + "/api/v3", "token ghp_hubot");
  }

  @Test
  void anAppOpensAnIssueWithEverythingAndEachPartIsToldAsTheBot() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    api.post(path(repository) + "/milestones", "{\"title\":\"Q1 2026\"}").expect(201);
    JsonNode issue =
        api.post(
                path(repository) + "/issues",
                "{\"title\":\"Pay\",\"body\":\"b\",\"labels\":[{\"name\":\"roadmap\"},\"x\"],"
                    + "\"assignees\":[\"octocat\"],\"milestone\":1}")
            .expect(201);
    assertEquals("quaymaster[bot]", issue.at("/user/login").asText());
    assertEquals("octocat", issue.at("/assignee/login").asText());
    assertEquals("Q1 2026", issue.at("/milestone/title").asText());
    assertEquals(
        List.of("opened", "labeled", "labeled", "assigned", "milestoned"),
        told(repository, "issues"));
    assertEquals(List.of("created"), told(repository, "milestone"));
    JsonNode assigned = first(repository, "assigned");
    assertEquals("octocat", assigned.at("/assignee/login").asText());
    assertEquals("quaymaster[bot]", assigned.at("/sender/login").asText());
    assertEquals("Bot", assigned.at("/sender/type").asText());
  }

  @Test
  void anEditTellsWhatChangedAndNothingWhenNothingDid() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asPerson();
    api.post(path(repository) + "/milestones", "{\"title\":\"Q1 2026\"}").expect(201);
    api.post(path(repository) + "/issues", "{\"title\":\"Pay\"}").expect(201);
    String self = path(repository) + "/issues/1";
    String all =
        "{\"title\":\"Pay!\",\"body\":\"new\",\"assignees\":[\"octocat\"],\"milestone\":1,"
            + "\"labels\":[\"roadmap\"],\"state\":\"closed\",\"state_reason\":\"not_planned\"}";
    api.patch(self, all).expect(200);
    api.patch(self, all).expect(200);
    api.patch(self, "{\"milestone\":null,\"assignees\":[],\"labels\":[],\"state\":\"open\"}")
        .expect(200);
    assertEquals(
        List.of(
            "opened",
            "edited",
            "assigned",
            "milestoned",
            "labeled",
            "closed",
            "unassigned",
            "demilestoned",
            "unlabeled",
            "reopened"),
        told(repository, "issues"));
    JsonNode edited = first(repository, "edited");
    assertEquals("Pay", edited.at("/changes/title/from").asText());
    assertEquals("", edited.at("/changes/body/from").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"\"} | title | missing_field",
        "{\"title\":\"LONG\"} | title | custom",
        "{\"title\":\"t\",\"assignees\":[\"hubot\"]} | assignees | invalid",
        "{\"title\":\"t\",\"milestone\":9} | milestone | invalid",
        "{\"title\":\"t\",\"labels\":[\"LONG\"]} | name | invalid"
      })
  void anIssueThatDoesNotHoldIsRefused(String json, String field, String code) {
    Repository repository = scene.repository();
    JsonNode refused =
        scene
            .asInstallation()
            .post(path(repository) + "/issues", json.replace("LONG", "a".repeat(257)))
            .expect(422);
    assertEquals(field, refused.at("/errors/0/field").asText());
    assertEquals(code, refused.at("/errors/0/code").asText());
    assertTrue(repository.issues().all().isEmpty());
  }

  @Test
  void issuesAreListedByEveryFilter() {
    Repository repository = scene.repository();
    scene.gitHub.arrange().collaborator(repository, hubot, Role.TRIAGE);
    Api api = scene.asPerson();
    api.post(path(repository) + "/milestones", "{\"title\":\"Q1\"}").expect(201);
    String issues = path(repository) + "/issues";
    api.post(issues, "{\"title\":\"1\",\"labels\":[\"bug\",\"ui\"],\"milestone\":1}").expect(201);
    asHubot().post(issues, "{\"title\":\"2\",\"assignees\":[\"hubot\"]}").expect(201);
    scene.now.updateAndGet(now -> now.plusSeconds(60));
    api.post(issues, "{\"title\":\"3\",\"labels\":[\"bug\"]}").expect(201);
    api.post(issues + "/2/comments", "{\"body\":\"hi\"}").expect(201);
    api.patch(issues + "/3", "{\"state\":\"closed\"}").expect(200);

    assertListed(issues, "", 2, 1);
    assertListed(issues, "state=all&direction=asc", 1, 2, 3);
    assertListed(issues, "state=closed", 3);
    assertListed(issues, "state=all&labels=bug", 3, 1);
    assertListed(issues, "labels=bug,ui", 1);
    assertListed(issues, "milestone=1", 1);
    assertListed(issues, "milestone=none", 2);
    assertListed(issues, "milestone=*", 1);
    assertListed(issues, "creator=Hubot", 2);
    assertListed(issues, "assignee=hubot", 2);
    assertListed(issues, "assignee=none", 1);
    assertListed(issues, "sort=comments", 2, 1);
    assertListed(issues, "state=all&since=" + scene.now.get(), 3, 2);
    assertEquals(422, api.get(issues + "?milestone=7").response().statusCode());
  }

  private static void assertListed(String issues, String query, Integer... numbers) {
    JsonNode found = scene.asPerson().get(issues + "?" + query).expect(200);
    assertEquals(List.of(numbers), numbers(found), query);
  }

  @Test
  void labelsAreAddedInBothFormsSetAndTakenOff() {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    api.post(path(repository) + "/issues", "{\"title\":\"t\",\"labels\":[\"a\"]}").expect(201);
    String labels = path(repository) + "/issues/1/labels";
    assertEquals(2, api.post(labels, "[\"b\"]").expect(200).size());
    assertEquals(3, api.post(labels, "{\"labels\":[\"A\",\"c\"]}").expect(200).size());
    assertEquals(2, api.put(labels, "[\"c\",\"d\"]").expect(200).size());
    assertEquals(1, api.delete(labels + "/c").expect(200).size());
    assertEquals(List.of("d"), repository.issues().find(1).orElseThrow().labels());
    api.delete(labels).response();
    assertTrue(repository.issues().find(1).orElseThrow().labels().isEmpty());
    assertEquals(List.of(), scene.gitHub.rules().violations().list());
  }

  @Test
  void graphQlFiltersIssuesAndFindsMilestonesByTitle() {
    Repository repository = scene.repository();
    Api api = scene.asPerson();
    String path = path(repository);
    api.post(path + "/milestones", "{\"title\":\"Q1 2026\"}").expect(201);
    api.post(path + "/milestones", "{\"title\":\"Q2 2026\",\"due_on\":\"2026-06-30T12:00:00Z\"}")
        .expect(201);
    api.post(path + "/issues", "{\"title\":\"a\",\"milestone\":2,\"labels\":[\"x\"]}").expect(201);
    api.post(path + "/issues", "{\"title\":\"b\",\"assignees\":[\"octocat\"]}").expect(201);
    JsonNode found =
        scene
            .data(
                api,
                """
                { repository(owner: "acme", name: "%s") {
                    milestones(first: 5, query: "q2", states: [OPEN]) { nodes { title } }
                    due: milestones(first: 5, orderBy: {field: DUE_DATE, direction: ASC}) {
                      nodes { title } }
                    inQ2: issues(first: 5, filterBy: {milestoneNumber: "2", labels: ["x"]}) {
                      nodes { number } }
                    mine: issues(first: 5, filterBy: {assignee: "octocat", states: [OPEN]}) {
                      nodes { number } }
                    labels(first: 5, query: "X") { totalCount } } }\
                """
                    .formatted(repository.settings().name()))
            .path("repository");
    assertEquals("[{\"title\":\"Q2 2026\"}]", found.at("/milestones/nodes").toString());
    assertEquals("Q2 2026", found.at("/due/nodes/0/title").asText());
    assertEquals(List.of(1), numbers(found.at("/inQ2/nodes")));
    assertEquals(List.of(2), numbers(found.at("/mine/nodes")));
    assertEquals(1, found.at("/labels/totalCount").asInt());
  }

  @Test
  void aMilestoneKeepsItsDayInPacificTimeAndItsTitleToItself() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    String milestones = path(repository) + "/milestones";
    JsonNode made =
        api.post(milestones, "{\"title\":\"Q1 2026\",\"due_on\":\"2026-03-31T12:00:00Z\"}")
            .expect(201);
    assertEquals("2026-03-31T07:00:00Z", made.path("due_on").asText());
    JsonNode early =
        api.post(milestones, "{\"title\":\"Q2\",\"due_on\":\"2026-03-31T00:00:00Z\"}").expect(201);
    assertEquals("2026-03-30T07:00:00Z", early.path("due_on").asText());
    JsonNode twice = api.post(milestones, "{\"title\":\"Q1 2026\"}").expect(422);
    assertEquals("already_exists", twice.at("/errors/0/code").asText());
    api.patch(milestones + "/2", "{\"title\":\"Q1 2026\"}").expect(422);
    api.patch(milestones + "/1", "{\"state\":\"closed\",\"description\":\"done\"}").expect(200);
    api.patch(milestones + "/2", "{\"due_on\":\"2026-06-30T12:00:00Z\"}").expect(200);

    assertEquals(List.of(2), numbers(api.get(milestones).expect(200)));
    assertEquals(List.of(1, 2), numbers(api.get(milestones + "?state=all").expect(200)));
    assertEquals("done", api.get(milestones + "/1").expect(200).path("description").asText());
    api.get(milestones + "/9").expect(404);
    assertTrue(
        api.get(milestones + "?state=all&per_page=1").header("link").contains("rel=\"next\""));
    assertEquals(
        List.of("created", "created", "edited", "closed", "edited"), told(repository, "milestone"));
  }

  @Test
  void assigneesAreCheckedAddedAndTakenAway() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    api.post(path(repository) + "/issues", "{\"title\":\"t\"}").expect(201);
    api.get(path(repository) + "/assignees/hubot").expect(404);
    scene.gitHub.arrange().collaborator(repository, hubot, Role.WRITE);
    assertEquals(204, api.get(path(repository) + "/assignees/hubot").response().statusCode());
    assertEquals(2, api.get(path(repository) + "/assignees").expect(200).size());
    String assignees = path(repository) + "/issues/1/assignees";
    JsonNode issue = api.post(assignees, "{\"assignees\":[\"hubot\",\"nobody\"]}").expect(201);
    assertEquals(1, issue.path("assignees").size());
    api.post(assignees, "{\"assignees\":[\"hubot\"]}").expect(201);
    assertEquals(List.of("opened", "assigned"), told(repository, "issues"));
  }

  @Test
  void aPersonWithoutARoleOpensAnIssueButItsLabelsAreDropped() {
    Repository repository = scene.repository();
    String issues = path(repository) + "/issues";
    JsonNode issue =
        asHubot().post(issues, "{\"title\":\"t\",\"labels\":[\"reproduce\"]}").expect(201);
    assertEquals(0, issue.path("labels").size());
    asHubot().post(issues + "/1/labels", "[\"reproduce\"]").expect(404);
    asHubot().patch(issues + "/1", "{\"state\":\"closed\"}").expect(200);
    JsonNode permission =
        scene
            .asInstallation()
            .get(path(repository) + "/collaborators/hubot/permission")
            .expect(200);
    assertEquals("read", permission.path("permission").asText());
  }

  @Test
  void aTransferredIssueKeepsItsPlaceOnTheBoardAndRedirects() throws Exception {
    Repository from = scene.repository();
    Repository to = scene.repository();
    Api api = scene.asPerson();
    to.issues().labels().findOrCreate("kept");
    api.post(path(from) + "/issues", "{\"title\":\"Pay\",\"labels\":[\"kept\",\"lost\"]}")
        .expect(201);
    api.post(path(from) + "/issues/1/comments", "{\"body\":\"said\"}").expect(201);
    Board board = scene.gitHub.arrange().project(scene.acme, "Moves");
    String id = api.get(path(from) + "/issues/1").expect(200).path("node_id").asText();
    scene.data(
        scene.asInstallation(),
        "mutation { addProjectV2ItemById(input: {projectId: \"%s\", contentId: \"%s\"}) { item { id } } }"
            .formatted(board.project().nodeId(), id));

    JsonNode moved =
        scene.data(
            api,
            "mutation { transferIssue(input: {issueId: \"%s\", repositoryId: \"%s\"}) { issue { number id } } }"
                .formatted(id, to.nodeId()));
    assertEquals(1, moved.at("/transferIssue/issue/number").asInt());
    assertEquals(List.of("kept"), to.issues().find(1).orElseThrow().labels());
    assertEquals("said", to.issues().comments().of(1).getFirst().body());
    assertEquals(to.id(), board.items().getFirst().content().repositoryId());
    IssueMoves moves = scene.gitHub.state().moves();
    IssueMoves restored = new IssueMoves(scene.gitHub.state().projects(), _ -> {});
    restored.restore(moves.snapshot());
    assertEquals(moves.find(from.id(), 1), restored.find(from.id(), 1));
    Api.Answer old = api.get(path(from) + "/issues/1/comments");
    old.expect(301);
    JsonNode comments = api.get(old.header("location")).expect(200);
    assertEquals("said", comments.get(0).path("body").asText());
    assertEquals("transferred", told(from, "issues").getLast());
    assertEquals(List.of("opened"), told(to, "issues"));
    JsonNode opened = first(to, "opened");
    assertEquals(from.name().toString(), opened.at("/changes/old_repository/full_name").asText());
  }

  @Test
  void aDeletedIssueIsGoneAndOffTheBoard() throws Exception {
    Repository repository = scene.repository();
    Api api = scene.asPerson();
    JsonNode issue = api.post(path(repository) + "/issues", "{\"title\":\"Pay\"}").expect(201);
    String id = issue.path("node_id").asText();
    scene.data(
        api,
        "mutation { deleteIssue(input: {issueId: \"%s\"}) { repository { name } } }".formatted(id));
    api.get(path(repository) + "/issues/1").expect(410);
    assertEquals(List.of("opened", "deleted"), told(repository, "issues"));
    JsonNode next = api.post(path(repository) + "/issues", "{\"title\":\"Pay\"}").expect(201);
    assertEquals(2, next.path("number").asInt());
  }
}
