package io.quaymaster.simulator.graphql.project;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InProject;
import io.quaymaster.simulator.graphql.node.InProject.FieldNode;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.graphql.node.InProject.ProjectNode;
import io.quaymaster.simulator.graphql.node.InRepository;
import io.quaymaster.simulator.graphql.node.ProjectNodes;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.project.StoredValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Items of a project, and which values they have. */
final class ItemFields implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "ProjectV2Item", ItemNode.class)
        .get("id", ItemNode::nodeId)
        .get("fullDatabaseId", node -> node.item().id())
        .ask("type", ItemFields::type)
        .get("isArchived", _ -> false) // nobody here archives
        .ask("content", ItemFields::content)
        .get("project", node -> new ProjectNode(node.board()))
        .get("creator", node -> node.item().creator())
        .get("createdAt", node -> node.item().createdAt())
        .get("updatedAt", node -> node.item().updatedAt())
        .ask("fieldValues", ItemFields::values)
        .ask("fieldValueByName", ItemFields::valueByName);
  }

  private static @Nullable Object content(ItemNode node, FieldCall call) {
    return ProjectNodes.content(call.viewer(), node.item()).orElse(null);
  }

  private static String type(ItemNode node, FieldCall call) {
    if (content(node, call) == null) {
      return "REDACTED";
    }
    return node.item().content().pullRequest() ? "PULL_REQUEST" : "ISSUE";
  }

  private static Connection values(ItemNode node, FieldCall call) {
    Optional<InRepository> content = ProjectNodes.content(call.viewer(), node.item());
    List<InProject> values =
        node.board().fields().stream()
            .flatMap(field -> value(node, field, content).stream())
            .toList();
    return call.page(call.descending() ? values.reversed() : values);
  }

  private static @Nullable Object valueByName(ItemNode node, FieldCall call) {
    Optional<InRepository> content = ProjectNodes.content(call.viewer(), node.item());
    return node.board()
        .field(call.required("name"))
        .flatMap(field -> value(node, field, content))
        .orElse(null);
  }

  /** A value as GitHub lists it; empty when the item has none in the field. */
  private static Optional<InProject> value(
      ItemNode node, ProjectField field, Optional<InRepository> content) {
    FieldNode at = new FieldNode(node.board(), field);
    if (field.type().settable()) {
      return Optional.ofNullable(node.item().values().get(field.id()))
          .map(stored -> new InProject.ValueNode(node, at, stored));
    }
    return content.flatMap(
        issue -> ProjectNodes.issue(issue).flatMap(whole -> derived(node, at, issue, whole)));
  }

  private static Optional<InProject> derived(
      ItemNode node, FieldNode field, InRepository content, Issue issue) {
    return switch (field.field().type()) {
      case TITLE -> Optional.of(new InProject.ValueNode(node, field, title(node.item(), issue)));
      case ASSIGNEES ->
          derived(node, field, content, "User").filter(_ -> !issue.assignees().isEmpty());
      case LABELS -> derived(node, field, content, "Label").filter(_ -> !issue.labels().isEmpty());
      case MILESTONE ->
          derived(node, field, content, "Milestone").filter(_ -> issue.milestone() != null);
      case REPOSITORY -> derived(node, field, content, "Repository");
      case LINKED_PULL_REQUESTS,
          REVIEWERS,
          PARENT_ISSUE,
          SUB_ISSUES_PROGRESS,
          SINGLE_SELECT,
          TEXT,
          NUMBER,
          DATE,
          ITERATION ->
          Optional.empty();
    };
  }

  private static Optional<InProject> derived(
      ItemNode node, FieldNode field, InRepository content, String what) {
    String type = "ProjectV2ItemField" + what + "Value";
    return Optional.of(new InProject.DerivedNode(node, field, content, type));
  }

  private static StoredValue title(Item item, Issue issue) {
    return new StoredValue(
        item.id(),
        new FieldValue.Text(issue.title()),
        issue.author(),
        item.createdAt(),
        issue.updatedAt());
  }
}
