package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.id.NodeId;
import io.quaymaster.simulator.state.pull.PullRequest;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pull requests. */
final class PullRequestFields implements FieldSet {

  private record PullCommit(PullNode pull, GitNode commit) {
    private String path() {
      return PullRequestFields.path(pull) + "/commits/" + commit.object().name();
    }
  }

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class)
        .ask("pullRequest", PullRequestFields::pullRequest)
        .ask("pullRequests", PullRequestFields::pullRequests);
    Discussed.addTo(registry, "PullRequest", PullNode.class, PullNode::issue);
    addItself(registry);
    new Fields<>(registry, "PullRequestCommit", PullCommit.class)
        .get(
            "id",
            one -> NodeId.of("PURC", one.pull().repository().id(), one.commit().object().name()))
        .get("commit", PullCommit::commit)
        .get("pullRequest", PullCommit::pull)
        .get("resourcePath", PullCommit::path)
        .ask("url", (one, call) -> call.viewer().urls().page(one.path()));
  }

  private static void addItself(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "PullRequest", PullNode.class)
        .get("databaseId", node -> (int) node.pull().id())
        .get("fullDatabaseId", node -> node.pull().id())
        .get("state", PullRequestFields::state)
        .ask(
            "authorAssociation",
            (node, call) ->
                call.viewer().state().association(node.issue().author(), node.repository()))
        .get("isDraft", node -> node.pull().draft())
        .get("headRefName", node -> node.pull().headBranch())
        .get("headRefOid", node -> node.pull().head().name())
        .get("headRef", node -> branch(node, node.pull().headBranch()))
        .get("baseRefName", node -> node.pull().baseBranch())
        .get("baseRefOid", node -> node.pull().base().name())
        .get("baseRef", node -> branch(node, node.pull().baseBranch()))
        .get("merged", node -> node.pull().merged())
        .get("mergedAt", merge(PullRequest.Merge::at))
        .get("mergedBy", merge(PullRequest.Merge::by))
        .get(
            "mergeCommit",
            node -> {
              PullRequest.Merge merge = node.pull().merge();
              return merge == null ? null : RefFields.git(node.repository(), merge.commit());
            })
        .get("resourcePath", PullRequestFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)))
        .ask("commits", PullRequestFields::commits);
  }

  private static Function<PullNode, @Nullable Object> merge(
      Function<PullRequest.Merge, Object> read) {
    return node -> {
      PullRequest.Merge merge = node.pull().merge();
      return merge == null ? null : read.apply(merge);
    };
  }

  private static String state(PullNode node) {
    return node.pull().merged() ? "MERGED" : node.issue().state().name();
  }

  private static @Nullable Object branch(PullNode node, String name) {
    return RefFields.find(node.repository(), "refs/heads/" + name).orElse(null);
  }

  private static String path(PullNode node) {
    return "/" + node.repository().name() + "/pull/" + node.pull().number();
  }

  private static PullNode pullRequest(Repository repository, FieldCall call) {
    call.viewer().require(repository, "pull_requests", Access.READ);
    int number = call.number("number");
    return repository
        .pullRequests()
        .find(number)
        .map(pull -> PullNode.of(repository, pull))
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to a PullRequest with the number of %d.".formatted(number)));
  }

  private static Connection pullRequests(Repository repository, FieldCall call) {
    call.viewer().require(repository, "pull_requests", Access.READ);
    return page(
        call,
        repository.pullRequests().all().stream()
            .map(pull -> PullNode.of(repository, pull))
            .toList());
  }

  /** Narrows by the arguments that such connections have, sorts, and cuts the page. */
  static Connection page(FieldCall call, List<PullNode> pulls) {
    List<String> states = call.texts("states");
    List<PullNode> wanted =
        pulls.stream()
            .filter(node -> states.isEmpty() || states.contains(state(node)))
            .filter(node -> Discussed.labelled(node.issue(), call.texts("labels")))
            .filter(node -> same(call, "headRefName", node.pull().headBranch()))
            .filter(node -> same(call, "baseRefName", node.pull().baseBranch()))
            .toList();
    return call.page(Discussed.ordered(wanted, PullNode::issue, call));
  }

  private static boolean same(FieldCall call, String argument, String value) {
    return call.text(argument).filter(wanted -> !wanted.equals(value)).isEmpty();
  }

  private static Connection commits(PullNode node, FieldCall call) {
    return call.page(
        node.repository().pullRequests().commits(node.pull()).stream()
            .map(commit -> new PullCommit(node, new GitNode(node.repository(), commit)))
            .toList());
  }
}
