package io.quaymaster.simulator.graphql.project;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.ProjectAccess;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.graphql.node.InProject.ProjectNode;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Project;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where projects and their items are found: at their owners and at issues. */
final class ProjectQueries implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    for (String type : List.of("Organization", "User")) {
      new Fields<>(registry, type, Account.class)
          .ask("projectV2", ProjectQueries::project)
          .ask("projectsV2", ProjectQueries::projects);
    }
    new Fields<>(registry, "Issue", IssueNode.class)
        .ask("projectItems", (node, call) -> items(node.issue(), call));
    new Fields<>(registry, "PullRequest", PullNode.class)
        .ask("projectItems", (node, call) -> items(node.issue(), call));
  }

  private static @Nullable ProjectNode project(Account owner, FieldCall call) {
    int number = call.number("number");
    Viewer viewer = call.viewer();
    Optional<ProjectNode> found =
        viewer
            .state()
            .projects()
            .find(owner, number)
            .filter(board -> allows(viewer, board, Access.READ))
            .map(ProjectNode::new);
    // GitHub shows users' projects to no App, and does not say so.
    boolean hidden =
        owner.type() == AccountType.USER && viewer.caller() instanceof Caller.Installation;
    if (found.isEmpty() && !hidden) {
      throw GitHubProblem.notFound(
          "Could not resolve to a ProjectV2 with the number %d.".formatted(number));
    }
    return found.orElse(null);
  }

  private static boolean allows(Viewer viewer, Board board, Access access) {
    return ProjectAccess.allows(viewer, board.project(), access);
  }

  private static Connection projects(Account owner, FieldCall call) {
    Viewer viewer = call.viewer();
    Access least =
        call.text("minPermissionLevel")
            .flatMap(word -> Access.parse(word.toLowerCase(Locale.ROOT)))
            .orElse(Access.READ);
    String query = call.text("query").orElse("").toLowerCase(Locale.ROOT);
    return call.page(
        viewer.state().projects().of(owner).stream()
            .filter(board -> allows(viewer, board, least))
            .filter(one -> one.project().title().toLowerCase(Locale.ROOT).contains(query))
            .sorted(order(call))
            .map(ProjectNode::new)
            .toList());
  }

  private static Comparator<Board> order(FieldCall call) {
    Comparator<Project> order =
        switch (call.orderField().orElse("")) {
          case "TITLE" -> Comparator.comparing(Project::title);
          case "UPDATED_AT" -> Comparator.comparing(Project::updatedAt);
          case "CREATED_AT" -> Comparator.comparing(Project::createdAt);
          default -> Comparator.comparingInt(Project::number);
        };
    return Comparator.comparing(Board::project, call.descending() ? order.reversed() : order);
  }

  private static Connection items(Issue issue, FieldCall call) {
    return call.page(
        call.viewer().state().projects().all().stream()
            .filter(board -> allows(call.viewer(), board, Access.READ))
            .flatMap(
                board -> board.itemOf(issue.id()).map(item -> new ItemNode(board, item)).stream())
            .toList());
  }
}
