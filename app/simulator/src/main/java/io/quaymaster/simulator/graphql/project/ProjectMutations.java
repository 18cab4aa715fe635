package io.quaymaster.simulator.graphql.project;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.ProjectAccess;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InProject.FieldNode;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.graphql.node.InProject.ProjectNode;
import io.quaymaster.simulator.graphql.node.InRepository;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.node.Nodes;
import io.quaymaster.simulator.graphql.node.ProjectNodes;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.DataType;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.SetOutcome;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adding items to projects, taking them off, and setting their values. */
final class ProjectMutations implements FieldSet {

  /** A payload with an item. */
  private record Changed(@Nullable Object mutationId, ItemNode item) {}

  /** A payload with the id of what is gone. */
  private record Deleted(@Nullable Object mutationId, String itemId) {}

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    Fields.root(registry, "Mutation", "addProjectV2ItemById", ProjectMutations::add);
    Fields.root(registry, "Mutation", "updateProjectV2ItemFieldValue", ProjectMutations::update);
    Fields.root(registry, "Mutation", "clearProjectV2ItemFieldValue", ProjectMutations::clear);
    Fields.root(registry, "Mutation", "deleteProjectV2Item", ProjectMutations::delete);
    changed(registry, "AddProjectV2ItemByIdPayload", "item");
    changed(registry, "UpdateProjectV2ItemFieldValuePayload", "projectV2Item");
    changed(registry, "ClearProjectV2ItemFieldValuePayload", "projectV2Item");
    new Fields<>(registry, "DeleteProjectV2ItemPayload", Deleted.class)
        .get("clientMutationId", Deleted::mutationId)
        .get("deletedItemId", Deleted::itemId);
  }

  private static void changed(GraphQLCodeRegistry.Builder registry, String type, String field) {
    new Fields<>(registry, type, Changed.class)
        .get("clientMutationId", Changed::mutationId)
        .get(field, Changed::item);
  }

  private static Changed add(FieldCall call) {
    Map<?, ?> input = call.input("input");
    Board board = writable(call);
    String id = String.valueOf(input.get("contentId"));
    InRepository content = find(call.viewer(), id, InRepository.class);
    Issue issue = ProjectNodes.issue(content).orElseThrow(() -> unknown(id));
    Item item =
        board.add(
            call.viewer().actor(),
            new Item.Content(content.repository().id(), issue.id(), content instanceof PullNode));
    return new Changed(input.get("clientMutationId"), new ItemNode(board, item));
  }

  private static Changed update(FieldCall call) {
    Map<?, ?> input = call.input("input");
    Board board = writable(call);
    ItemNode item = item(call, board);
    FieldNode field = field(call, board);
    DataType type = field.field().type();
    FieldValue value = value(type, input.get("value") instanceof Map<?, ?> map ? map : Map.of());
    SetOutcome outcome =
        board.set(call.viewer().actor(), item.item().id(), field.field().id(), value);
    return changed(call, board, outcome);
  }

  private static Changed clear(FieldCall call) {
    Board board = writable(call);
    ItemNode item = item(call, board);
    FieldNode field = field(call, board);
    SetOutcome outcome = board.clear(call.viewer().actor(), item.item().id(), field.field().id());
    return changed(call, board, outcome);
  }

  private static Deleted delete(FieldCall call) {
    Board board = writable(call);
    ItemNode item = item(call, board);
    board.delete(call.viewer().actor(), item.item().id());
    return new Deleted(call.input("input").get("clientMutationId"), item.nodeId());
  }

  private static Changed changed(FieldCall call, Board board, SetOutcome outcome) {
    return switch (outcome) {
      case SetOutcome.Done(Item item) ->
          new Changed(call.input("input").get("clientMutationId"), new ItemNode(board, item));
      case SetOutcome.Unsettable(DataType type) -> throw unsettable(type);
      case SetOutcome.WrongKind(DataType type) -> throw missing(type);
      case SetOutcome.NotOfField(DataType type) ->
          throw invalid("The %s Id does not belong to the field".formatted(option(type)));
    };
  }

  /** The part of the input that fits the field; GitHub ignores the others. */
  private static FieldValue value(DataType type, Map<?, ?> input) {
    if (!type.settable()) {
      throw unsettable(type);
    }
    Optional<FieldValue> value =
        switch (type) {
          case TEXT -> text(input, "text").map(FieldValue.Text::new);
          case DATE -> text(input, "date").map(LocalDate::parse).map(FieldValue.Day::new);
          case SINGLE_SELECT -> text(input, "singleSelectOptionId").map(FieldValue.Choice::new);
          case ITERATION -> text(input, "iterationId").map(FieldValue.InIteration::new);
          case NUMBER ->
              input.get("number") instanceof Number number
                  ? Optional.of(new FieldValue.Numeric(number.doubleValue()))
                  : Optional.empty();
          default -> Optional.empty();
        };
    return value.orElseThrow(() -> missing(type));
  }

  private static Optional<String> text(Map<?, ?> input, String name) {
    return input.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static String option(DataType type) {
    return type == DataType.ITERATION ? "iteration" : "single select option";
  }

  private static GitHubProblem missing(DataType type) {
    String wanted =
        switch (type) {
          case SINGLE_SELECT -> "a single select option Id";
          case ITERATION -> "an iteration Id";
          default -> "a " + type.wire();
        };
    return invalid(
        "Did not receive %s to update a field of type %s".formatted(wanted, type.wire()));
  }

  private static GitHubProblem unsettable(DataType type) {
    return invalid("The field of type %s is currently not supported.".formatted(type.wire()));
  }

  private static GitHubProblem invalid(String message) {
    return new GitHubProblem("VALIDATION", message);
  }

  private static GitHubProblem unknown(String id) {
    return GitHubProblem.notFound(
        "Could not resolve to a node with the global id of '%s'".formatted(id));
  }

  private static <N> N find(Viewer viewer, String id, Class<N> type) {
    return Nodes.find(viewer, id)
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() -> unknown(id));
  }

  private static Board writable(FieldCall call) {
    String id = String.valueOf(call.input("input").get("projectId"));
    Board board = find(call.viewer(), id, ProjectNode.class).board();
    ProjectAccess.requireWrite(call.viewer(), board.project());
    return board;
  }

  private static ItemNode item(FieldCall call, Board board) {
    String id = String.valueOf(call.input("input").get("itemId"));
    ItemNode item = find(call.viewer(), id, ItemNode.class);
    if (item.board() != board) {
      throw unknown(id);
    }
    return item;
  }

  private static FieldNode field(FieldCall call, Board board) {
    String id = String.valueOf(call.input("input").get("fieldId"));
    FieldNode field = find(call.viewer(), id, FieldNode.class);
    if (field.board() != board) {
      throw unknown(id);
    }
    return field;
  }
}
