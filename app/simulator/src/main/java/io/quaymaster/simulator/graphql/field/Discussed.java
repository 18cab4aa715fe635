package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.node.InRepository;
import io.quaymaster.simulator.graphql.node.InRepository.CommentNode;
import io.quaymaster.simulator.graphql.node.InRepository.LabelNode;
import io.quaymaster.simulator.graphql.node.InRepository.MilestoneNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What issues and pull requests have in common. */
final class Discussed {
  private Discussed() {}

  static <N extends InRepository> void addTo(
      GraphQLCodeRegistry.Builder registry,
      String type,
      Class<N> source,
      Function<N, Issue> issue) {
    new Fields<>(registry, type, source)
        .get("id", InRepository::nodeId)
        .get("number", node -> issue.apply(node).number())
        .get("title", node -> issue.apply(node).title())
        .get("body", node -> Objects.requireNonNullElse(issue.apply(node).body(), ""))
        .get("author", node -> issue.apply(node).author())
        .get("closed", node -> !issue.apply(node).open())
        .get("closedAt", node -> issue.apply(node).closedAt())
        .get("createdAt", node -> issue.apply(node).createdAt())
        .get("updatedAt", node -> issue.apply(node).updatedAt())
        .get("locked", _ -> false)
        .get("repository", InRepository::repository)
        .get("milestone", node -> milestone(node.repository(), issue.apply(node)))
        .ask("labels", (node, call) -> labels(node.repository(), issue.apply(node), call))
        .ask("comments", (node, call) -> comments(node.repository(), issue.apply(node), call));
  }

  private static @Nullable MilestoneNode milestone(Repository repository, Issue issue) {
    Integer number = issue.milestone();
    return number == null
        ? null
        : repository
            .issues()
            .milestones()
            .find(number)
            .map(milestone -> new MilestoneNode(repository, milestone))
            .orElse(null);
  }

  private static Connection labels(Repository repository, Issue issue, FieldCall call) {
    List<Label> labels =
        issue.labels().stream()
            .flatMap(name -> repository.issues().labels().find(name).stream())
            .toList();
    return labels(repository, labels, call);
  }

  static Connection labels(Repository repository, List<Label> labels, FieldCall call) {
    Comparator<Label> order =
        call.orderField().filter("NAME"::equals).isPresent()
            ? Comparator.comparing(Label::name, String.CASE_INSENSITIVE_ORDER)
            : Comparator.comparingLong(Label::id);
    return call.page(
        labels.stream()
            .sorted(call.descending() ? order.reversed() : order)
            .map(label -> new LabelNode(repository, label))
            .toList());
  }

  private static Connection comments(Repository repository, Issue issue, FieldCall call) {
    return call.page(
        repository.issues().comments().of(issue.number()).stream()
            .map(comment -> new CommentNode(repository, comment))
            .toList());
  }

  /** Sorts by {@code orderBy}; without it oldest first. */
  static <N> List<N> ordered(List<N> nodes, Function<N, Issue> issue, FieldCall call) {
    Comparator<N> order =
        call.orderField().filter("UPDATED_AT"::equals).isPresent()
            ? Comparator.comparing(node -> issue.apply(node).updatedAt())
            : Comparator.comparingInt(node -> issue.apply(node).number());
    return nodes.stream().sorted(call.descending() ? order.reversed() : order).toList();
  }

  /** Whether it has one of the labels asked for, or none was. */
  static boolean labelled(Issue issue, List<String> wanted) {
    return wanted.isEmpty() || wanted.stream().anyMatch(issue::hasLabel);
  }
}
