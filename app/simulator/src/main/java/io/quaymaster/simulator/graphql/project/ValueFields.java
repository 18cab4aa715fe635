package io.quaymaster.simulator.graphql.project;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InProject.DerivedNode;
import io.quaymaster.simulator.graphql.node.InProject.ValueNode;
import io.quaymaster.simulator.graphql.node.InRepository.LabelNode;
import io.quaymaster.simulator.graphql.node.InRepository.MilestoneNode;
import io.quaymaster.simulator.graphql.node.ProjectNodes;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.FieldValue;
import io.quaymaster.simulator.state.project.Iteration;
import io.quaymaster.simulator.state.project.Option;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the values of an item say. */
final class ValueFields implements FieldSet {
  private static final String PREFIX = "ProjectV2ItemField";

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    List.of("Text", "Number", "Date", "SingleSelect", "Iteration")
        .forEach(kind -> addCommon(registry, PREFIX + kind + "Value"));
    new Fields<>(registry, PREFIX + "TextValue", ValueNode.class).get("text", node -> shown(node));
    new Fields<>(registry, PREFIX + "NumberValue", ValueNode.class)
        .get("number", node -> ((FieldValue.Numeric) node.stored().value()).number());
    new Fields<>(registry, PREFIX + "DateValue", ValueNode.class).get("date", ValueFields::shown);
    new Fields<>(registry, PREFIX + "SingleSelectValue", ValueNode.class)
        .get("name", option(Option::name))
        .get("color", option(Option::color))
        .get("description", option(Option::description))
        .get("optionId", option(Option::id));
    new Fields<>(registry, PREFIX + "IterationValue", ValueNode.class)
        .get("title", iteration(Iteration::title))
        .get("startDate", iteration(Iteration::startDate))
        .get("duration", iteration(Iteration::duration))
        .get("iterationId", iteration(Iteration::id));
    addDerived(registry);
  }

  private static void addCommon(GraphQLCodeRegistry.Builder registry, String type) {
    new Fields<>(registry, type, ValueNode.class)
        .get("id", ValueNode::nodeId)
        .get("databaseId", node -> (int) node.stored().id())
        .get("field", ValueNode::field)
        .get("item", ValueNode::item)
        .get("creator", node -> node.stored().creator())
        .get("createdAt", node -> node.stored().createdAt())
        .get("updatedAt", node -> node.stored().updatedAt());
  }

  private static void addDerived(GraphQLCodeRegistry.Builder registry) {
    List.of("User", "Label", "Milestone", "Repository", "PullRequest")
        .forEach(
            kind ->
                new Fields<>(registry, PREFIX + kind + "Value", DerivedNode.class)
                    .get("field", DerivedNode::field));
    new Fields<>(registry, PREFIX + "UserValue", DerivedNode.class)
        .ask("users", (node, call) -> call.page(issue(node).assignees()));
    new Fields<>(registry, PREFIX + "LabelValue", DerivedNode.class)
        .ask("labels", ValueFields::labels);
    new Fields<>(registry, PREFIX + "MilestoneValue", DerivedNode.class)
        .get("milestone", ValueFields::milestone);
    new Fields<>(registry, PREFIX + "RepositoryValue", DerivedNode.class)
        .get("repository", node -> node.content().repository());
  }

  private static String shown(ValueNode node) {
    return node.field().field().shown(node.stored().value());
  }

  private static Function<ValueNode, @Nullable Object> option(Function<Option, Object> read) {
    return node -> {
      FieldValue.Choice choice = (FieldValue.Choice) node.stored().value();
      return read.apply(node.field().field().option(choice.optionId()).orElseThrow());
    };
  }

  private static Function<ValueNode, @Nullable Object> iteration(Function<Iteration, Object> read) {
    return node -> {
      FieldValue.InIteration in = (FieldValue.InIteration) node.stored().value();
      return read.apply(node.field().field().iteration(in.iterationId()).orElseThrow());
    };
  }

  private static Issue issue(DerivedNode node) {
    return ProjectNodes.issue(node.content()).orElseThrow();
  }

  private static Connection labels(DerivedNode node, FieldCall call) {
    Repository repository = node.content().repository();
    return call.page(
        issue(node).labels().stream()
            .flatMap(name -> repository.issues().labels().find(name).stream())
            .map(label -> new LabelNode(repository, label))
            .toList());
  }

  private static @Nullable Object milestone(DerivedNode node) {
    Repository repository = node.content().repository();
    return Optional.ofNullable(issue(node).milestone())
        .flatMap(repository.issues().milestones()::find)
        .map(milestone -> new MilestoneNode(repository, milestone))
        .orElse(null);
  }
}
