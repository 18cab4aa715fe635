package io.quaymaster.simulator.graphql.node;

import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.node.InRepository.CommentNode;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.InRepository.LabelNode;
import io.quaymaster.simulator.graphql.node.InRepository.MilestoneNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.node.InRepository.RefNode;
import io.quaymaster.simulator.graphql.node.InRepository.ReleaseNode;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.issue.Issues;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Finds things by their global node id. */
public final class Nodes {
  private Nodes() {}

  /** The thing with this id, when the viewer may see it. */
  public static Optional<Object> find(Viewer viewer, String id) {
    return NodeId.parse(id).flatMap(parsed -> find(viewer, parsed));
  }

  private static Optional<Object> find(Viewer viewer, NodeId id) {
    if (ProjectNodes.knows(id.prefix())) {
      return ProjectNodes.find(viewer, id).map(Object.class::cast);
    }
    return switch (id.prefix()) {
      case "U", "O", "BOT" -> account(viewer, id).map(Object.class::cast);
      case "R" ->
          viewer.state().repositories().find(id.id()).filter(viewer::sees).map(Object.class::cast);
      default ->
          viewer
              .state()
              .repositories()
              .find(id.repository())
              .filter(viewer::sees)
              .flatMap(repository -> inRepository(viewer, repository, id))
              .map(Object.class::cast);
    };
  }

  private static Optional<Account> account(Viewer viewer, NodeId id) {
    return viewer
        .state()
        .accounts()
        .find(id.id())
        .filter(account -> account.type().prefix().equals(id.prefix()));
  }

  private static Optional<? extends InRepository> inRepository(
      Viewer viewer, Repository repository, NodeId id) {
    Issues issues = repository.issues();
    return switch (id.prefix()) {
      case "REF", "C", "TA", "T", "B", "RE" -> contents(viewer, repository, id);
      case "I" -> {
        viewer.require(repository, "issues", Access.READ);
        yield issues.all().stream()
            .filter(one -> one.id() == id.id() && !one.pullRequest())
            .findFirst()
            .map(one -> new IssueNode(repository, one));
      }
      case "PR" -> {
        viewer.require(repository, "pull_requests", Access.READ);
        yield repository.pullRequests().all().stream()
            .filter(one -> one.id() == id.id())
            .findFirst()
            .map(one -> PullNode.of(repository, one));
      }
      case "IC" -> {
        viewer.requireEither(repository, "issues", "pull_requests", Access.READ);
        yield issues.comments().find(id.id()).map(one -> new CommentNode(repository, one));
      }
      case "LA", "MI" -> sorting(repository, id);
      default -> Optional.empty();
    };
  }

  /** What issues are sorted by. */
  private static Optional<? extends InRepository> sorting(Repository repository, NodeId id) {
    Issues issues = repository.issues();
    return id.prefix().equals("LA")
        ? issues.labels().all().stream()
            .filter(one -> one.id() == id.id())
            .findFirst()
            .map(one -> new LabelNode(repository, one))
        : issues.milestones().all().stream()
            .filter(one -> one.id() == id.id())
            .findFirst()
            .map(one -> new MilestoneNode(repository, one));
  }

  private static Optional<? extends InRepository> contents(
      Viewer viewer, Repository repository, NodeId id) {
    viewer.require(repository, "contents", Access.READ);
    return switch (id.prefix()) {
      case "REF" ->
          repository
              .git()
              .refs()
              .find(id.name())
              .map(target -> new RefNode(repository, id.name(), target));
      case "RE" ->
          repository
              .releases()
              .find(id.id())
              .filter(one -> one.published() || viewer.writes(repository))
              .map(one -> new ReleaseNode(repository, one));
      default ->
          ObjectId.isId(id.name())
              ? repository
                  .git()
                  .objects()
                  .find(ObjectId.fromString(id.name()))
                  .map(object -> new GitNode(repository, object))
                  .filter(node -> node.nodeId().startsWith(id.prefix() + "_"))
              : Optional.empty();
    };
  }
}
