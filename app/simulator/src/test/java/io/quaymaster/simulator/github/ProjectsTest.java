package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.NewField.NewIteration;
import io.quaymaster.simulator.state.project.Projects;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectsTest {
  private static Scene scene;

  @BeforeAll
  static void start() {
    scene = new Scene();
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  /** A board of acme with a field of every kind that can be set. */
  private static Board board() {
    return scene
        .gitHub
        .arrange()
        .project(
            scene.acme,
            "Roadmap",
            NewField.text("Author"),
            NewField.number("Value"),
            NewField.date("Target"),
            NewField.singleSelect("Quarter", "Q1 2026", "Q2 2026"),
            NewField.iteration(
                "Sprint",
                new NewIteration("Sprint 1", LocalDate.parse("2026-02-02"), 14),
                new NewIteration("Sprint 2", LocalDate.parse("2026-02-16"), 14)));
  }

  private static String issue(Repository repository) {
    return scene
        .asPerson()
        .post("/repos/" + repository.name() + "/issues", "{\"title\":\"Pay by invoice\"}")
        .expect(201)
        .path("node_id")
        .asText();
  }

  private static String query(Board board, String selection) {
    return "{ organization(login: \"acme\") { projectV2(number: %d) { %s } } }"
        .formatted(board.project().number(), selection);
  }

  private static JsonNode add(Api api, Board board, String issue) {
    return scene.graphQl(
        api,
        "mutation { addProjectV2ItemById(input: {projectId: \"%s\", contentId: \"%s\"}) { item { id } } }"
            .formatted(board.project().nodeId(), issue));
  }

  private static String itemId(JsonNode added) {
    return added.at("/data/addProjectV2ItemById/item/id").asText();
  }

  private static String fieldId(Board board, String name) {
    JsonNode data =
        scene.data(
            scene.asInstallation(),
            query(board, "field(name: \"%s\") { ... on Node { id } }".formatted(name)));
    return data.at("/organization/projectV2/field/id").asText();
  }

  private static String set(String alias, Board board, String item, String field, String value) {
    return """
    %s: updateProjectV2ItemFieldValue(input: {projectId: "%s", itemId: "%s", fieldId: "%s",
          value: {%s}}) { projectV2Item { id } }\
    """
        .formatted(alias, board.project().nodeId(), item, fieldId(board, field), value);
  }

  private static String option(Board board, String field, int index) {
    return board.field(field).orElseThrow().options().get(index).id();
  }

  @Test
  void aProjectHasGitHubsFieldsThenItsOwnWithOptionsAndIterations() {
    Board board = board();
    JsonNode fields =
        scene
            .data(
                scene.asInstallation(),
                query(
                    board,
                    """
                    title closed url owner { id }
                    fields(first: 20) { totalCount nodes { __typename
                      ... on ProjectV2FieldCommon { name dataType }
                      ... on ProjectV2SingleSelectField { options { id name color } }
                      ... on ProjectV2IterationField { configuration { duration startDay
                          iterations { id title startDate duration }
                          completedIterations { title } } } } }\
                    """))
            .at("/organization/projectV2/fields/nodes");
    List<String> kinds =
        StreamSupport.stream(fields.spliterator(), false)
            .map(one -> one.path("name").asText() + " " + one.path("dataType").asText())
            .toList();
    assertTrue(kinds.containsAll(List.of("Title TITLE", "Status SINGLE_SELECT", "Labels LABELS")));
    assertEquals(
        List.of(
            "Author TEXT",
            "Value NUMBER",
            "Target DATE",
            "Quarter SINGLE_SELECT",
            "Sprint ITERATION"),
        kinds.subList(10, 15));
    assertEquals("Q2 2026", fields.at("/13/options/1/name").asText());
    // The clock says 1 March 2026: the last day of the second sprint.
    JsonNode sprints = fields.at("/14/configuration");
    assertEquals("Sprint 2", sprints.at("/iterations/0/title").asText());
    assertEquals("2026-02-16", sprints.at("/iterations/0/startDate").asText());
    assertEquals("Sprint 1", sprints.at("/completedIterations/0/title").asText());
    assertEquals(14, sprints.path("duration").asInt());
    assertEquals(1, sprints.path("startDay").asInt());
  }

  @Test
  void anItemIsAddedOnceAndAllItsFieldsAreSetInOneDocument() throws Exception {
    Board board = board();
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    String issue = issue(repository);
    String item = itemId(add(api, board, issue));
    assertEquals(item, itemId(add(api, board, issue)));
    assertEquals(1, board.items().size());

    String sprint = board.field("Sprint").orElseThrow().iterations().get(1).id();
    JsonNode answer =
        scene.data(
            api,
            "mutation {"
                + set("a", board, item, "Author", "text: \"Ada\"")
                + set("b", board, item, "Value", "number: 2.5")
                + set("c", board, item, "Target", "date: \"2026-03-31\"")
                + set(
                    "d",
                    board,
                    item,
                    "Quarter",
                    "singleSelectOptionId: \"" + option(board, "Quarter", 0) + "\"")
                + set("e", board, item, "Sprint", "iterationId: \"" + sprint + "\"")
                + "}");
    assertEquals(item, answer.at("/e/projectV2Item/id").asText());
    assertValues(board);
    JsonNode shown = scene.data(api, values(item)).path("node");
    assertEquals("Ada", shown.at("/author/text").asText());
    assertEquals(2.5, shown.at("/value/number").asDouble());
    assertEquals("2026-03-31", shown.at("/target/date").asText());
    assertEquals("Q1 2026", shown.at("/quarter/name").asText());
    assertEquals(option(board, "Quarter", 0), shown.at("/quarter/optionId").asText());
    assertEquals("Sprint 2", shown.at("/sprint/title").asText());
    assertEquals("Pay by invoice", shown.at("/content/title").asText());
    assertEquals("ISSUE", shown.path("type").asText());
    assertEquals(7, shown.at("/fieldValues/totalCount").asInt()); // title and repository too
    assertEquals(List.of(), scene.gitHub.rules().violations().list());
    assertTrue(scene.gitHub.deliveries().awaitIdle(Duration.ofSeconds(20)));
    assertTold(board, item);
  }

  private static String values(String item) {
    return """
    { node(id: "%s") { ... on ProjectV2Item { type content { ... on Issue { title
          projectItems(first: 5) { nodes { id } } } }
        author: fieldValueByName(name: "Author") { ... on ProjectV2ItemFieldTextValue { text } }
        value: fieldValueByName(name: "Value") { ... on ProjectV2ItemFieldNumberValue { number } }
        target: fieldValueByName(name: "Target") { ... on ProjectV2ItemFieldDateValue { date } }
        quarter: fieldValueByName(name: "Quarter") {
          ... on ProjectV2ItemFieldSingleSelectValue { name optionId } }
        sprint: fieldValueByName(name: "Sprint") {
          ... on ProjectV2ItemFieldIterationValue { title startDate duration iterationId } }
        fieldValues(first: 20) { totalCount nodes {
          ... on ProjectV2ItemFieldTextValue { text field { ... on ProjectV2FieldCommon { name } } }
          ... on ProjectV2ItemFieldRepositoryValue { repository { nameWithOwner } } } } } } }
    """
        .formatted(item);
  }

  private static void assertValues(Board board) {
    assertEquals(
        Map.of(
            "Author", "Ada",
            "Value", "2.5",
            "Target", "2026-03-31",
            "Quarter", "Q1 2026",
            "Sprint", "Sprint 2"),
        board.shown(board.items().getFirst()));
  }

  private static void assertTold(Board board, String item) {
    List<JsonNode> told =
        scene.receiver.of("projects_v2_item").stream()
            .map(Receiver.Hook::json)
            .filter(one -> one.at("/projects_v2_item/node_id").asText().equals(item))
            .toList();
    assertEquals(
        List.of("created", "edited", "edited", "edited", "edited", "edited"),
        told.stream().map(one -> one.path("action").asText()).toList());
    JsonNode first = told.getFirst();
    assertEquals(board.project().nodeId(), first.at("/projects_v2_item/project_node_id").asText());
    assertEquals("quaymaster[bot]", first.at("/sender/login").asText());
    assertEquals(scene.installation.id(), first.at("/installation/id").asLong());
    assertTrue(first.path("repository").isMissingNode());
    JsonNode quarter = told.get(4).at("/changes/field_value");
    assertEquals("Quarter", quarter.path("field_name").asText());
    assertTrue(quarter.path("from").isNull());
    assertEquals("Q1 2026", quarter.at("/to/name").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quarter | singleSelectOptionId: \"00000000\" |"
            + " The single select option Id does not belong to the field",
        "Quarter | text: \"Q1 2026\" |"
            + " Did not receive a single select option Id to update a field of type single_select",
        "Sprint | iterationId: \"none\" | The iteration Id does not belong to the field",
        "Value | text: \"five\" | Did not receive a number to update a field of type number",
        "Title | text: \"x\" | The field of type title is currently not supported."
      })
  void aValueThatDoesNotFitIsRefusedAndTheOthersOfTheDocumentAreSet(
      String field, String value, String message) {
    Board board = board();
    Api api = scene.asInstallation();
    String item = itemId(add(api, board, issue(scene.repository())));
    JsonNode answer =
        scene.graphQl(
            api,
            "mutation {"
                + set("bad", board, item, field, value)
                + set("good", board, item, "Author", "text: \"Ada\"")
                + "}");
    assertEquals(message, answer.at("/errors/0/message").asText());
    assertEquals("VALIDATION", answer.at("/errors/0/type").asText());
    assertEquals("bad", answer.at("/errors/0/path/0").asText());
    assertTrue(answer.at("/data/bad").isNull());
    assertEquals(item, answer.at("/data/good/projectV2Item/id").asText());
  }

  @Test
  void aFieldOfAnotherProjectAndAnUnknownItemAreNotFound() {
    Board board = board();
    Board other = board();
    Api api = scene.asInstallation();
    String item = itemId(add(api, board, issue(scene.repository())));
    for (String mutation :
        List.of(
            set("x", other, item, "Author", "text: \"A\""),
            set("x", board, "PVTI_none", "Author", "text: \"A\""),
            set("x", board, item, "Author", "text: \"A\"")
                .replace(fieldId(board, "Author"), fieldId(other, "Author")))) {
      JsonNode answer = scene.graphQl(api, "mutation {" + mutation + "}");
      assertEquals("NOT_FOUND", answer.at("/errors/0/type").asText(), mutation);
    }
  }

  @Test
  void aValueIsClearedAndAnItemTakenOff() {
    Board board = board();
    Api api = scene.asInstallation();
    String issue = issue(scene.repository());
    String item = itemId(add(api, board, issue));
    scene.data(api, "mutation {" + set("x", board, item, "Author", "text: \"A\"") + "}");
    String ids = "projectId: \"%s\", itemId: \"%s\"".formatted(board.project().nodeId(), item);
    scene.data(
        api,
        "mutation { clearProjectV2ItemFieldValue(input: {%s, fieldId: \"%s\"}) { projectV2Item { id } } }"
            .formatted(ids, fieldId(board, "Author")));
    assertTrue(board.items().getFirst().values().isEmpty());
    JsonNode gone =
        scene.data(
            api, "mutation { deleteProjectV2Item(input: {%s}) { deletedItemId } }".formatted(ids));
    assertEquals(item, gone.at("/deleteProjectV2Item/deletedItemId").asText());
    assertTrue(board.items().isEmpty());
    assertEquals("NOT_FOUND", scene.graphQl(api, values(item)).at("/errors/0/type").asText());
  }

  @Test
  void withoutThePermissionAProjectIsNotThereAndWithReadingOnlyItIsNotWritten() {
    Board board = board();
    String issue = issue(scene.repository());
    Api blind = scene.asInstallation("{\"permissions\":{\"issues\":\"write\"}}");
    JsonNode unseen = scene.graphQl(blind, query(board, "id"));
    assertEquals("NOT_FOUND", unseen.at("/errors/0/type").asText());
    assertEquals(
        "Could not resolve to a ProjectV2 with the number %d.".formatted(board.project().number()),
        unseen.at("/errors/0/message").asText());
    assertEquals("NOT_FOUND", add(blind, board, issue).at("/errors/0/type").asText());

    Api reader =
        scene.asInstallation(
            "{\"permissions\":{\"issues\":\"write\",\"organization_projects\":\"read\"}}");
    assertFalse(scene.data(reader, query(board, "id")).isEmpty());
    JsonNode refused = add(reader, board, issue);
    assertEquals("FORBIDDEN", refused.at("/errors/0/type").asText());
    assertEquals(
        "Resource not accessible by integration", refused.at("/errors/0/message").asText());
    assertTrue(board.items().isEmpty());
  }

  @Test
  void aUsersProjectIsInvisibleToAnAppWithoutAnError() {
    Board board = scene.gitHub.arrange().project(scene.octocat, "Mine");
    String query =
        "{ user(login: \"octocat\") { projectV2(number: %d) { title } projectsV2(first: 5) { totalCount } } }"
            .formatted(board.project().number());
    JsonNode app = scene.data(scene.asInstallation(), query).path("user");
    assertTrue(app.path("projectV2").isNull());
    assertEquals(0, app.at("/projectsV2/totalCount").asInt());
    JsonNode person = scene.data(scene.asPerson(), query).path("user");
    assertEquals("Mine", person.at("/projectV2/title").asText());
  }

  @Test
  void aClosedProjectSaysSoAndAnIssueOutOfReachIsNotAdded() {
    Board board = board();
    board.close();
    JsonNode closed = scene.data(scene.asInstallation(), query(board, "closed closedAt"));
    assertTrue(closed.at("/organization/projectV2/closed").asBoolean());
    Repository secret = scene.repository();
    String issue = issue(secret);
    scene.gitHub.arrange().makePrivate(secret);
    Repository other = scene.repository();
    Api elsewhere = scene.asInstallation("{\"repository_ids\":[%d]}".formatted(other.id()));
    assertEquals("NOT_FOUND", add(elsewhere, board, issue).at("/errors/0/type").asText());
    add(scene.asInstallation(), board, issue);
    JsonNode items =
        scene.data(
            elsewhere, query(board, "items(first: 5) { nodes { type content { __typename } } }"));
    JsonNode item = items.at("/organization/projectV2/items/nodes/0");
    assertEquals("REDACTED", item.path("type").asText());
    assertTrue(item.path("content").isNull());
  }

  @Test
  void aPublicProjectIsReadByEveryAppAndWrittenByNone() {
    Board board = board();
    board.publish();
    Api blind = scene.asInstallation("{\"permissions\":{\"issues\":\"write\"}}");
    JsonNode seen = scene.data(blind, query(board, "public title"));
    assertTrue(seen.at("/organization/projectV2/public").asBoolean());
    JsonNode refused = add(blind, board, issue(scene.repository()));
    assertEquals("FORBIDDEN", refused.at("/errors/0/type").asText());
  }

  @Test
  void mutationsAreWritesAndQueriesAreNot() {
    Board board = board();
    String issue = issue(scene.repository());
    Api api = scene.asInstallation();
    scene.gitHub.rules().calls().reset();
    scene.data(api, "# no mutation X\n" + query(board, "id"));
    assertEquals(List.of(), scene.gitHub.rules().calls().writes());
    add(api, board, issue);
    assertEquals(List.of("graphql anonymous"), scene.gitHub.rules().calls().writes());
  }

  @Test
  void ofManyWhoAddTheSameIssueAllGetTheSameItem() throws Exception {
    Board board = board();
    String issue = issue(scene.repository());
    Api api = scene.asInstallation();
    Set<String> items = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Boolean> taker = () -> items.add(itemId(add(api, board, issue)));
      for (Future<Boolean> result : threads.invokeAll(Collections.nCopies(8, taker))) {
        result.get();
      }
    }
    assertEquals(1, items.size());
    assertEquals(1, board.items().size());
  }

  @Test
  void aBoardThatWasKeptIsPutBackAsItWas() {
    Board board = board();
    Api api = scene.asInstallation();
    String item = itemId(add(api, board, issue(scene.repository())));
    scene.data(api, "mutation {" + set("x", board, item, "Value", "number: 3") + "}");
    Projects other = new Projects(scene.gitHub.state().mint(), _ -> {});
    other.restore(board.snapshot());
    Board back = other.find(board.project().id()).orElseThrow();
    assertEquals(board.snapshot(), back.snapshot());
    FieldValue value = back.items().getFirst().values().values().iterator().next().value();
    assertEquals("number:3", value.written());
    for (FieldValue one :
        List.of(
            value,
            new FieldValue.Text("a:b"),
            new FieldValue.Day(LocalDate.parse("2026-03-31")),
            new FieldValue.Choice("0a"),
            new FieldValue.InIteration("0b"))) {
      assertEquals(one, FieldValue.read(one.written()));
    }
  }

  @Test
  void itemsComeInPages() {
    Board board = board();
    Repository repository = scene.repository();
    Api api = scene.asInstallation();
    for (int i = 0; i < 3; i++) {
      add(api, board, issue(repository));
    }
    String page =
        "items(first: 2%s) { totalCount pageInfo { endCursor hasNextPage } nodes { id } }";
    JsonNode first = scene.data(api, query(board, page.formatted("")));
    JsonNode info = first.at("/organization/projectV2/items/pageInfo");
    assertTrue(info.path("hasNextPage").asBoolean());
    String after = ", after: \"" + info.path("endCursor").asText() + "\"";
    JsonNode second = scene.data(api, query(board, page.formatted(after)));
    assertEquals(1, second.at("/organization/projectV2/items/nodes").size());
    assertEquals(3, second.at("/organization/projectV2/items/totalCount").asInt());
  }
}
