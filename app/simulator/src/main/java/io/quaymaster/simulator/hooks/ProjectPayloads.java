package io.quaymaster.simulator.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quaymaster.simulator.shape.Json;
import io.quaymaster.simulator.shape.Shapes;
import io.quaymaster.simulator.state.GitHubState;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.project.Project;
import io.quaymaster.simulator.state.project.ProjectChange;
import io.quaymaster.simulator.state.project.ProjectField;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;

/** Payloads of {@code projects_v2_item}, which GitHub sends for organisations' projects only. */
record ProjectPayloads(Shapes shapes, GitHubState state) {

  List<HookEvent> of(ProjectChange change) {
    Project project = change.project();
    if (project.owner().type() != AccountType.ORGANIZATION) {
      return List.of();
    }
    ObjectNode json = Json.object().put("action", change.action());
    json.set("projects_v2_item", item(project, change.item()));
    change.edit().ifPresent(edit -> json.set("changes", changes(project, edit)));
    json.set("organization", shapes.accounts().organization(project.owner()));
    json.set("sender", shapes.accounts().simple(change.by().account()));
    return List.of(
        new HookEvent(
            "projects_v2_item", change.action(), project.owner(), Optional.empty(), json));
  }

  private ObjectNode item(Project project, Item item) {
    ObjectNode json = Json.object();
    json.put("id", item.id());
    json.put("node_id", NodeId.of("PVTI", project.owner().id(), item.id()));
    json.put("project_node_id", project.nodeId());
    json.put("content_node_id", contentId(item.content()));
    json.put("content_type", item.content().pullRequest() ? "PullRequest" : "Issue");
    json.set("creator", shapes.accounts().simple(item.creator()));
    json.put("created_at", Json.time(item.createdAt()));
    json.put("updated_at", Json.time(item.updatedAt()));
    json.putNull("archived_at");
    return json;
  }

  private String contentId(Item.Content content) {
    if (!content.pullRequest()) {
      return NodeId.of("I", content.repositoryId(), content.issueId());
    }
    long pull =
        state.repositories().find(content.repositoryId()).stream()
            .flatMap(in -> in.pullRequests().all().stream().filter(one -> is(in, one, content)))
            .mapToLong(PullRequest::id)
            .findFirst()
            .orElse(0);
    return NodeId.of("PR", content.repositoryId(), pull);
  }

  private static boolean is(Repository repository, PullRequest pull, Item.Content content) {
    return repository.pullRequests().issue(pull).id() == content.issueId();
  }

  private static ObjectNode changes(Project project, ProjectChange.Edit edit) {
    ProjectField field = edit.field();
    ObjectNode json = Json.object();
    ObjectNode value = json.putObject("field_value");
    value.put("field_node_id", NodeId.of(field.prefix(), project.owner().id(), field.id()));
    value.put("field_type", field.type().wire());
    value.put("field_name", field.name());
    value.put("project_number", project.number());
    value.set("from", value(field, edit.from()));
    value.set("to", value(field, edit.to()));
    return json;
  }

  private static JsonNode value(ProjectField field, Optional<FieldValue> value) {
    return value.map(one -> value(field, one)).orElseGet(NullNode::getInstance);
  }

  private static JsonNode value(ProjectField field, FieldValue value) {
    return switch (value) {
      case FieldValue.Text(String text) -> TextNode.valueOf(text);
      case FieldValue.Numeric(double number) -> DoubleNode.valueOf(number);
      case FieldValue.Day(var date) -> TextNode.valueOf(date.toString());
      case FieldValue.Choice(String id) -> {
        var option = field.option(id).orElseThrow();
        yield Json.object()
            .put("id", id)
            .put("name", option.name())
            .put("color", option.color())
            .put("description", option.description());
      }
      case FieldValue.InIteration(String id) -> {
        var iteration = field.iteration(id).orElseThrow();
        yield Json.object()
            .put("id", id)
            .put("title", iteration.title())
            .put("start_date", iteration.startDate().toString())
            .put("duration", iteration.duration());
      }
    };
  }
}
