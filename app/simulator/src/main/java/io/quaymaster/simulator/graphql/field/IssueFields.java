package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.node.InRepository.CommentNode;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.InRepository.LabelNode;
import io.quaymaster.simulator.graphql.node.InRepository.MilestoneNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.Label;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Issues, comments, labels and milestones. */
final class IssueFields implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class)
        .ask("issue", IssueFields::issue)
        .ask("issues", (repository, call) -> issues(repository, call, _ -> true))
        .ask("label", IssueFields::label)
        .ask("labels", IssueFields::labels)
        .ask("milestone", IssueFields::milestone)
        .ask("milestones", IssueFields::milestones);
    Discussed.addTo(registry, "Issue", IssueNode.class, IssueNode::issue);
    new Fields<>(registry, "Issue", IssueNode.class)
        .get("databaseId", node -> (int) node.issue().id())
        .get("fullDatabaseId", node -> node.issue().id())
        .get("state", node -> node.issue().state().name())
        .get("stateReason", node -> upper(node.issue().stateReason()))
        .get("resourcePath", IssueFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)))
        .ask("assignees", (node, call) -> call.page(node.issue().assignees()));
    addComments(registry);
    addLabels(registry);
    addMilestones(registry);
  }

  private static void addComments(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "IssueComment", CommentNode.class)
        .get("id", CommentNode::nodeId)
        .get("databaseId", node -> (int) node.comment().id())
        .get("fullDatabaseId", node -> node.comment().id())
        .get("body", node -> node.comment().body())
        .get("author", node -> node.comment().author())
        .get("createdAt", node -> node.comment().createdAt())
        .get("updatedAt", node -> node.comment().updatedAt())
        .get("repository", CommentNode::repository)
        .get("issue", IssueFields::commented)
        .get("resourcePath", IssueFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)));
  }

  private static void addLabels(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Label", LabelNode.class)
        .get("id", LabelNode::nodeId)
        .get("name", node -> node.label().name())
        .get("color", node -> node.label().color())
        .get("description", node -> node.label().description())
        .get("isDefault", node -> node.label().isDefault())
        .get("repository", LabelNode::repository)
        .get("resourcePath", IssueFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)));
  }

  private static void addMilestones(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Milestone", MilestoneNode.class)
        .get("id", MilestoneNode::nodeId)
        .get("number", node -> node.milestone().number())
        .get("title", node -> node.milestone().title())
        .get("description", node -> node.milestone().description())
        .get("state", node -> node.milestone().state().name())
        .get("closed", node -> node.milestone().closedAt() != null)
        .get("closedAt", node -> node.milestone().closedAt())
        .get("creator", node -> node.milestone().creator())
        .get("createdAt", node -> node.milestone().createdAt())
        .get("updatedAt", node -> node.milestone().updatedAt())
        .get("dueOn", node -> node.milestone().dueOn())
        .get("repository", MilestoneNode::repository)
        .get("resourcePath", IssueFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)))
        .ask(
            "issues",
            (node, call) ->
                issues(
                    node.repository(),
                    call,
                    issue -> Integer.valueOf(node.milestone().number()).equals(issue.milestone())));
  }

  private static IssueNode issue(Repository repository, FieldCall call) {
    call.viewer().require(repository, "issues", Access.READ);
    int number = call.number("number");
    return repository
        .issues()
        .find(number)
        .filter(issue -> !issue.pullRequest())
        .map(issue -> new IssueNode(repository, issue))
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to an Issue with the number of %d.".formatted(number)));
  }

  private static Connection issues(Repository repository, FieldCall call, Predicate<Issue> wanted) {
    call.viewer().require(repository, "issues", Access.READ);
    List<String> states = call.texts("states");
    List<IssueNode> nodes =
        repository.issues().all().stream()
            .filter(issue -> !issue.pullRequest())
            .filter(wanted)
            .filter(issue -> states.isEmpty() || states.contains(issue.state().name()))
            .filter(issue -> Discussed.labelled(issue, call.texts("labels")))
            .filter(filtered(repository, call.input("filterBy")))
            .map(issue -> new IssueNode(repository, issue))
            .toList();
    return call.page(Discussed.ordered(nodes, IssueNode::issue, call));
  }

  /** What the argument that narrows a list of issues asks for. */
  private static Predicate<Issue> filtered(Repository repository, Map<?, ?> filter) {
    List<Predicate<Issue>> all = new ArrayList<>();
    filter.forEach((key, value) -> all.add(filtered(repository, key.toString(), value)));
    return issue -> all.stream().allMatch(one -> one.test(issue));
  }

  private static Predicate<Issue> filtered(
      Repository repository, String filter, @Nullable Object value) {
    List<String> wanted =
        value instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of(String.valueOf(value));
    return switch (filter) {
      case "states" -> issue -> wanted.contains(issue.state().name());
      case "labels" -> issue -> Discussed.labelled(issue, wanted);
      case "createdBy" -> issue -> wanted.contains(issue.author().login());
      case "assignee" -> assigned(value == null ? "" : value.toString());
      case "milestoneNumber" ->
          issue ->
              wanted.contains("*")
                  ? issue.milestone() != null
                  : wanted.contains(String.valueOf(issue.milestone())); // null is none
      case "milestone" ->
          issue ->
              repository
                  .issues()
                  .milestones()
                  .find(issue.milestone())
                  .filter(one -> wanted.contains(Long.toString(one.id())))
                  .isPresent();
      case "since" ->
          issue -> !issue.updatedAt().isBefore(OffsetDateTime.parse(wanted.getFirst()).toInstant());
      case "viewerSubscribed" -> _ -> true; // everybody watches everything here
      default -> throw GitHubProblem.notServed("filterBy " + filter);
    };
  }

  private static @Nullable LabelNode label(Repository repository, FieldCall call) {
    call.viewer().requireEither(repository, "issues", "pull_requests", Access.READ);
    return repository
        .issues()
        .labels()
        .find(call.required("name"))
        .map(label -> new LabelNode(repository, label))
        .orElse(null);
  }

  private static Connection labels(Repository repository, FieldCall call) {
    call.viewer().requireEither(repository, "issues", "pull_requests", Access.READ);
    List<Label> labels = new ArrayList<>(repository.issues().labels().all());
    labels.removeIf(one -> !contains(one.name(), call));
    return Discussed.labels(repository, labels, call);
  }

  private static @Nullable MilestoneNode milestone(Repository repository, FieldCall call) {
    call.viewer().requireEither(repository, "issues", "pull_requests", Access.READ);
    return repository
        .issues()
        .milestones()
        .find(call.number("number"))
        .map(milestone -> new MilestoneNode(repository, milestone))
        .orElse(null);
  }

  private static Connection milestones(Repository repository, FieldCall call) {
    call.viewer().requireEither(repository, "issues", "pull_requests", Access.READ);
    List<String> states = call.texts("states");
    List<Milestone> milestones =
        repository.issues().milestones().all().stream()
            .filter(one -> states.isEmpty() || states.contains(one.state().name()))
            .filter(one -> contains(one.title(), call))
            .sorted(order(call))
            .toList();
    return call.page(milestones.stream().map(one -> new MilestoneNode(repository, one)).toList());
  }

  /** "" is nobody, "*" anybody. */
  private static Predicate<Issue> assigned(String wanted) {
    return switch (wanted) {
      case "" -> issue -> issue.assignees().isEmpty();
      case "*" -> issue -> !issue.assignees().isEmpty();
      default -> issue -> issue.assignees().stream().map(Account::login).anyMatch(wanted::equals);
    };
  }

  private static boolean contains(String text, FieldCall call) {
    String query = call.text("query").orElse("").toLowerCase(Locale.ROOT);
    return text.toLowerCase(Locale.ROOT).contains(query);
  }

  private static Comparator<Milestone> order(FieldCall call) {
    Comparator<Milestone> order =
        switch (call.orderField().orElse("")) {
          case "CREATED_AT" -> Comparator.comparing(Milestone::createdAt);
          case "UPDATED_AT" -> Comparator.comparing(Milestone::updatedAt);
          case "DUE_DATE" ->
              Comparator.comparing(
                  Milestone::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));
          default -> Comparator.comparingInt(Milestone::number);
        };
    return call.descending() ? order.reversed() : order;
  }

  private static @Nullable String upper(@Nullable String word) {
    return word == null ? null : word.toUpperCase(Locale.ROOT);
  }

  private static IssueNode commented(CommentNode node) {
    Issue issue = node.repository().issues().find(node.comment().issueNumber()).orElseThrow();
    return new IssueNode(node.repository(), issue);
  }

  private static String path(IssueNode node) {
    return "/" + node.repository().name() + "/issues/" + node.issue().number();
  }

  private static String path(CommentNode node) {
    return path(commented(node)) + "#issuecomment-" + node.comment().id();
  }

  private static String path(LabelNode node) {
    return "/" + node.repository().name() + "/labels/" + node.label().name().replace(" ", "%20");
  }

  private static String path(MilestoneNode node) {
    return "/" + node.repository().name() + "/milestone/" + node.milestone().number();
  }
}
