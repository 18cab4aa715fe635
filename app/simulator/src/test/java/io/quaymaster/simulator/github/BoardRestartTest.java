package io.quaymaster.simulator.github;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.NewField;
import io.quaymaster.simulator.state.project.NewField.NewIteration;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.repository.Repository;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boards, and issues that left their repository, are there again from a data folder. */
class BoardRestartTest {
  private static final String PATH = "/repos/acme/billing";

  @TempDir Path folder;

  private Options options() {
    return Options.standard().data(folder.resolve("data"));
  }

  /** A board of acme with a field of every kind, and a published and closed one. */
  private static Board board(Scene scene) {
    Arrangement arrange = scene.gitHub.arrange();
    Board closed = arrange.project(scene.acme, "Last year");
    closed.publish();
    closed.close();
    return arrange.project(
        scene.acme,
        "Roadmap",
        NewField.text("Author"),
        NewField.number("Value"),
        NewField.date("Target"),
        NewField.iteration("Sprint", new NewIteration("1", LocalDate.parse("2026-02-02"), 7)));
  }

  private static void set(Scene scene, Board board, Item item, String field, FieldValue value) {
    long id = board.field(field).orElseThrow().id();
    board.set(Actor.of(scene.octocat), item.id(), id, value);
  }

  /** An issue in billing that is on the board with a value in every field. */
  private static Item filled(Scene scene, Board board) {
    Repository billing = scene.gitHub.arrange().repository(scene.acme, "billing", Map.of());
    JsonNode issue = scene.asPerson().post(PATH + "/issues", "{\"title\":\"Pay\"}").expect(201);
    Item item =
        board.add(
            Actor.of(scene.octocat),
            new Item.Content(billing.id(), issue.path("id").asLong(), false));
    ProjectField status = board.field("Status").orElseThrow();
    ProjectField sprint = board.field("Sprint").orElseThrow();
    set(scene, board, item, "Author", new FieldValue.Text("date:none\n\"Ada\""));
    set(scene, board, item, "Value", new FieldValue.Numeric(2.5));
    set(scene, board, item, "Target", new FieldValue.Day(LocalDate.parse("2026-03-31")));
    set(scene, board, item, "Status", new FieldValue.Choice(status.options().get(1).id()));
    set(
        scene,
        board,
        item,
        "Sprint",
        new FieldValue.InIteration(sprint.iterations().getFirst().id()));
    return board.item(item.id()).orElseThrow();
  }

  private static Board kept(Scene scene, int number) {
    return scene.gitHub.state().projects().find(scene.acme, number).orElseThrow();
  }

  @Test
  void boardsAreThereAgainWithFieldsItemsAndValues() throws Exception {
    List<Board.Snapshot> before;
    JsonNode seen;
    try (Scene scene = new Scene(options())) {
      Board board = board(scene);
      filled(scene, board);
      scene.settle();
      before = List.of(kept(scene, 1).snapshot(), board.snapshot());
      seen = board(scene.asPerson(), scene);
      // Beside the five that people gave: title and repository.
      assertEquals(7, seen.at("/items/nodes/0/fieldValues/totalCount").asInt());
    }
    try (Scene scene = new Scene(options())) {
      assertEquals(before, List.of(kept(scene, 1).snapshot(), kept(scene, 2).snapshot()));
      assertEquals(seen, board(scene.asPerson(), scene));
    }
  }

  private static JsonNode board(Api api, Scene scene) {
    return scene
        .data(
            api,
            """
            { organization(login: "acme") { projectV2(number: 2) { id title closed public updatedAt
                fields(first: 50) { nodes { ... on ProjectV2FieldCommon { id name dataType } } }
                items(first: 50) { nodes { id content { ... on Issue { id title } }
                  fieldValues(first: 50) { totalCount nodes { __typename
                    ... on ProjectV2ItemFieldTextValue { text }
                    ... on ProjectV2ItemFieldNumberValue { number }
                    ... on ProjectV2ItemFieldDateValue { date }
                    ... on ProjectV2ItemFieldSingleSelectValue { name optionId }
                    ... on ProjectV2ItemFieldIterationValue { title iterationId } } } } } } } }
            """)
        .at("/organization/projectV2");
  }

  @Test
  void aBoardGoesOnTellingAndCountingAfterARestart() throws Exception {
    Item item;
    long last;
    try (Scene scene = new Scene(options())) {
      item = filled(scene, board(scene));
      scene.settle();
      last = scene.gitHub.state().mint().ids().last();
    }
    try (Scene scene = new Scene(options())) {
      Board board = kept(scene, 2);
      set(scene, board, item, "Value", new FieldValue.Numeric(3));
      scene.settle();
      Receiver.Hook hook = scene.receiver.of("projects_v2_item").getLast();
      assertEquals("edited", hook.action());
      assertEquals(2.5, hook.json().at("/changes/field_value/from").asDouble());
      assertEquals(item.id(), board.add(Actor.of(scene.octocat), item.content()).id());
      Board next = scene.gitHub.arrange().project(scene.acme, "Next");
      assertEquals(3, next.project().number());
      assertTrue(next.project().id() > last, next.project().id() + " after " + last);
    }
  }

  @Test
  void anIssueThatWasTransferredRedirectsAndOneThatWasDeletedIsGoneAfterARestart() {
    String location;
    long transferred;
    try (Scene scene = new Scene(options())) {
      Item item = filled(scene, board(scene));
      Repository other = scene.gitHub.arrange().repository(scene.acme, "invoices", Map.of());
      Api api = scene.asPerson();
      api.post(PATH + "/issues/1/comments", "{\"body\":\"said\"}").expect(201);
      String deleted =
          api.post(PATH + "/issues", "{\"title\":\"x\"}").expect(201).path("node_id").asText();
      JsonNode issue = api.get(PATH + "/issues/1").expect(200);
      Transfers.of(api, issue.path("node_id").asText(), other.nodeId());
      scene.data(
          api,
          "mutation { deleteIssue(input: {issueId: \"%s\"}) { repository { name } } }"
              .formatted(deleted));
      Api.Answer old = api.get(PATH + "/issues/1");
      old.expect(301);
      location = old.header("location");
      transferred = kept(scene, 2).item(item.id()).orElseThrow().content().issueId();
      assertNotEquals(item.content().issueId(), transferred);
    }
    try (Scene scene = new Scene(options())) {
      Api api = scene.asPerson();
      Api.Answer old = api.get(PATH + "/issues/1");
      old.expect(301);
      assertEquals(path(location), path(old.header("location")));
      assertEquals(
          "said",
          api.get("/repos/acme/invoices/issues/1/comments").expect(200).at("/0/body").asText());
      api.get(PATH + "/issues/2").expect(410);
      assertEquals(transferred, kept(scene, 2).items().getFirst().content().issueId());
      JsonNode next = api.post(PATH + "/issues", "{\"title\":\"y\"}").expect(201);
      assertEquals(3, next.path("number").asInt());
      assertTrue(next.path("id").asLong() > transferred);
    }
  }

  /** The port is another one after a restart. */
  private static String path(String url) {
    return URI.create(url).getPath();
  }
}
