package io.quaymaster.simulator.graphql.issue;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.field.FieldCall;
import io.quaymaster.simulator.graphql.field.FieldSet;
import io.quaymaster.simulator.graphql.field.Fields;
import io.quaymaster.simulator.graphql.node.InRepository.IssueNode;
import io.quaymaster.simulator.graphql.node.Nodes;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code transferIssue} and {@code deleteIssue}. */
final class IssueMutations implements FieldSet {

  private record Transferred(@Nullable Object mutationId, IssueNode issue) {}

  private record Deleted(@Nullable Object mutationId, Repository repository) {}

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    Fields.root(registry, "Mutation", "transferIssue", IssueMutations::transfer);
    Fields.root(registry, "Mutation", "deleteIssue", IssueMutations::delete);
    new Fields<>(registry, "TransferIssuePayload", Transferred.class)
        .get("clientMutationId", Transferred::mutationId)
        .get("issue", Transferred::issue);
    new Fields<>(registry, "DeleteIssuePayload", Deleted.class)
        .get("clientMutationId", Deleted::mutationId)
        .get("repository", Deleted::repository);
  }

  private static Transferred transfer(FieldCall call) {
    Map<?, ?> input = call.input("input");
    Viewer viewer = call.viewer();
    IssueNode node = find(viewer, input.get("issueId"), IssueNode.class);
    Repository from = node.repository();
    Repository to = find(viewer, input.get("repositoryId"), Repository.class);
    viewer.require(from, "issues", Access.WRITE);
    viewer.require(to, "issues", Access.WRITE);
    if (from.owner().id() != to.owner().id()) {
      throw unprocessable("New repository must have the same owner as the current repository");
    }
    if (from.id() == to.id()) {
      throw unprocessable("Issue is already in this repository");
    }
    if (from.settings().isPrivate() && !to.settings().isPrivate()) {
      throw unprocessable("An issue of a private repository can't go to a public one");
    }
    boolean create = Boolean.TRUE.equals(input.get("createLabelsIfMissing"));
    return viewer
        .state()
        .moves()
        .transfer(viewer.actor(), from, node.issue(), to, create)
        .map(issue -> new Transferred(input.get("clientMutationId"), new IssueNode(to, issue)))
        .orElseThrow(() -> unknown(input.get("issueId")));
  }

  private static Deleted delete(FieldCall call) {
    Map<?, ?> input = call.input("input");
    Viewer viewer = call.viewer();
    IssueNode node = find(viewer, input.get("issueId"), IssueNode.class);
    viewer.require(node.repository(), "issues", Access.WRITE);
    if (!viewer.state().moves().delete(viewer.actor(), node.repository(), node.issue())) {
      throw unknown(input.get("issueId"));
    }
    return new Deleted(input.get("clientMutationId"), node.repository());
  }

  private static <N> N find(Viewer viewer, @Nullable Object id, Class<N> type) {
    return Nodes.find(viewer, String.valueOf(id))
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() -> unknown(id));
  }

  private static GitHubProblem unknown(@Nullable Object id) {
    return GitHubProblem.notFound(
        "Could not resolve to a node with the global id of '%s'".formatted(id));
  }

  private static GitHubProblem unprocessable(String message) {
    return new GitHubProblem("UNPROCESSABLE", message);
  }
}
