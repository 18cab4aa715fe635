package io.quaymaster.simulator.graphql.node;

import io.quaymaster.simulator.graphql.context.ProjectAccess;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.node.InProject.FieldNode;
import io.quaymaster.simulator.graphql.node.InProject.ItemNode;
import io.quaymaster.simulator.graphql.node.InProject.ProjectNode;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.project.Board;
import io.quaymaster.simulator.state.project.Item;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Optional;

/** Finds projects and what is in them, as far as the viewer may see. */
public final class ProjectNodes {
  private ProjectNodes() {}

  static boolean knows(String prefix) {
    return prefix.startsWith("PVT");
  }

  static Optional<InProject> find(Viewer viewer, NodeId id) {
    return viewer.state().projects().all().stream()
        .filter(board -> board.project().owner().id() == id.repository())
        .filter(board -> ProjectAccess.allows(viewer, board.project(), Access.READ))
        .flatMap(board -> in(board, id).stream())
        .findFirst();
  }

  private static Optional<InProject> in(Board board, NodeId id) {
    return switch (id.prefix()) {
      case "PVT" ->
          board.project().id() == id.id() ? Optional.of(new ProjectNode(board)) : Optional.empty();
      case "PVTI" -> board.item(id.id()).map(item -> new ItemNode(board, item));
      case "PVTF", "PVTSSF", "PVTIF" ->
          board
              .field(id.id())
              .filter(field -> field.prefix().equals(id.prefix()))
              .map(field -> new FieldNode(board, field));
      default -> Optional.empty();
    };
  }

  /** The issue or pull request of an item; empty when the viewer may not see it. */
  public static Optional<InRepository> content(Viewer viewer, Item item) {
    Item.Content content = item.content();
    String permission = content.pullRequest() ? "pull_requests" : "issues";
    return viewer
        .state()
        .repositories()
        .find(content.repositoryId())
        .filter(viewer::sees)
        .filter(repository -> viewer.holds(repository, permission, Access.READ))
        .flatMap(repository -> content(repository, content));
  }

  private static Optional<InRepository> content(Repository repository, Item.Content content) {
    return content.pullRequest()
        ? repository.pullRequests().all().stream()
            .map(pull -> PullNode.of(repository, pull))
            .filter(node -> node.issue().id() == content.issueId())
            .findFirst()
            .map(InRepository.class::cast)
        : repository.issues().all().stream()
            .filter(issue -> issue.id() == content.issueId())
            .findFirst()
            .map(issue -> new IssueNode(repository, issue));
  }

  /** The issue, or issue side of a pull request; empty for anything else. */
  public static Optional<Issue> issue(InRepository node) {
    return switch (node) {
      case IssueNode(_, Issue issue) -> Optional.of(issue);
      case PullNode(_, _, Issue issue) -> Optional.of(issue);
      case InRepository.GitNode _,
          InRepository.RefNode _,
          InRepository.ReleaseNode _,
          InRepository.CommentNode _,
          InRepository.LabelNode _,
          InRepository.MilestoneNode _ ->
          Optional.empty();
    };
  }
}
