package io.quaymaster.simulator.graphql.project;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InProject.FieldNode;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.graphql.node.InProject.ProjectNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.project.Iteration;
import io.quaymaster.simulator.state.project.Option;
import io.quaymaster.simulator.state.project.Project;
import io.quaymaster.simulator.state.project.ProjectField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A project and the fields it has. */
final class ProjectFields implements FieldSet {

  /** What an iteration field says of its iterations on one day. */
  private record Configuration(ProjectField field, LocalDate today) {
    private List<Iteration> iterations(boolean completed) {
      return field.iterations().stream().filter(one -> one.completed(today) == completed).toList();
    }
  }

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    addProject(registry);
    List.of("ProjectV2Field", "ProjectV2SingleSelectField", "ProjectV2IterationField")
        .forEach(type -> addCommon(registry, type));
    new Fields<>(registry, "ProjectV2SingleSelectField", FieldNode.class)
        .ask("options", ProjectFields::options);
    new Fields<>(registry, "ProjectV2SingleSelectFieldOption", Option.class)
        .get("id", Option::id)
        .get("name", Option::name)
        .get("color", Option::color)
        .get("description", Option::description);
    new Fields<>(registry, "ProjectV2IterationField", FieldNode.class)
        .ask("configuration", ProjectFields::configuration);
    new Fields<>(registry, "ProjectV2IterationFieldConfiguration", Configuration.class)
        .get("iterations", one -> one.iterations(false))
        // GitHub lists the completed ones newest first.
        .get("completedIterations", one -> one.iterations(true).reversed())
        .get("duration", one -> one.field().duration())
        .get("startDay", one -> startDay(one.field()));
    new Fields<>(registry, "ProjectV2IterationFieldIteration", Iteration.class)
        .get("id", Iteration::id)
        .get("title", Iteration::title)
        .get("startDate", Iteration::startDate)
        .get("duration", Iteration::duration);
  }

  private static void addProject(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "ProjectV2", ProjectNode.class)
        .get("id", read(Project::nodeId))
        .get("fullDatabaseId", read(Project::id))
        .get("number", read(Project::number))
        .get("title", read(Project::title))
        .get("shortDescription", _ -> null)
        .get("readme", _ -> null)
        .get("public", read(Project::isPublic))
        .get("closed", read(project -> project.closedAt() != null))
        .get("closedAt", read(Project::closedAt))
        .get("creator", read(Project::creator))
        .get("owner", read(Project::owner))
        .get("createdAt", read(Project::createdAt))
        .get("updatedAt", read(Project::updatedAt))
        .get("resourcePath", read(Project::path))
        .ask("url", (one, call) -> call.viewer().urls().page(one.board().project().path()))
        .ask("field", ProjectFields::field)
        .ask("fields", ProjectFields::fields)
        .ask("items", ProjectFields::items);
  }

  private static Function<ProjectNode, @Nullable Object> read(
      Function<Project, @Nullable Object> read) {
    return node -> read.apply(node.board().project());
  }

  private static void addCommon(GraphQLCodeRegistry.Builder registry, String type) {
    new Fields<>(registry, type, FieldNode.class)
        .get("id", FieldNode::nodeId)
        .get("databaseId", node -> (int) node.field().id())
        .get("name", node -> node.field().name())
        .get("dataType", node -> node.field().type().name())
        .get("project", node -> new ProjectNode(node.board()))
        .get("createdAt", node -> node.field().createdAt())
        .get("updatedAt", node -> node.field().createdAt());
  }

  private static @Nullable FieldNode field(ProjectNode node, FieldCall call) {
    return node.board()
        .field(call.required("name"))
        .map(field -> new FieldNode(node.board(), field))
        .orElse(null);
  }

  private static Connection fields(ProjectNode node, FieldCall call) {
    List<ProjectField> fields = new ArrayList<>(node.board().fields());
    switch (call.orderField().orElse("")) {
      case "NAME" -> fields.sort(Comparator.comparing(ProjectField::name));
      case "CREATED_AT" -> fields.sort(Comparator.comparing(ProjectField::createdAt));
      default -> {
        // In the order made already, which is GitHub's POSITION as long as nobody moves one.
      }
    }
    if (call.descending()) {
      Collections.reverse(fields);
    }
    return call.page(fields.stream().map(field -> new FieldNode(node.board(), field)).toList());
  }

  private static Connection items(ProjectNode node, FieldCall call) {
    List<ItemNode> items =
        node.board().items().stream().map(item -> new ItemNode(node.board(), item)).toList();
    return call.page(call.descending() ? items.reversed() : items);
  }

  private static List<Option> options(FieldNode node, FieldCall call) {
    List<String> names = call.texts("names");
    return node.field().options().stream()
        .filter(option -> names.isEmpty() || names.contains(option.name()))
        .toList();
  }

  private static Configuration configuration(FieldNode node, FieldCall call) {
    LocalDate today = LocalDate.ofInstant(call.viewer().state().mint().now(), ZoneOffset.UTC);
    return new Configuration(node.field(), today);
  }

  /** 1 is Monday; the weekday on which iterations begin. */
  private static int startDay(ProjectField field) {
    return field.iterations().isEmpty()
        ? 1
        : field.iterations().getLast().startDate().getDayOfWeek().getValue();
  }
}
