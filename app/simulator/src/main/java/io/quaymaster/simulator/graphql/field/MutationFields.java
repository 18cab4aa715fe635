package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.context.Viewer;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.RefNode;
import io.quaymaster.simulator.graphql.node.Nodes;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.git.FileEdit;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.git.RefChange;
import io.quaymaster.simulator.state.repository.RefOutcome;
import io.quaymaster.simulator.state.repository.RefWriter.CommitText;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** {@code createCommitOnBranch}: one commit on an existing branch, if its head is as expected. */
final class MutationFields implements FieldSet {

  /** A payload: the commit and the branch that points at it. */
  private record Committed(@Nullable Object mutationId, GitNode commit, RefNode ref) {}

  private record Branch(Repository repository, String name) {}

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    Fields.root(registry, "Mutation", "createCommitOnBranch", MutationFields::commit);
    new Fields<>(registry, "CreateCommitOnBranchPayload", Committed.class)
        .get("clientMutationId", Committed::mutationId)
        .get("commit", Committed::commit)
        .get("ref", Committed::ref);
  }

  private static Committed commit(FieldCall call) {
    Map<?, ?> input = call.input("input");
    Viewer viewer = call.viewer();
    Branch branch = branch(viewer, map(input.get("branch")));
    viewer.require(branch.repository(), "contents", Access.WRITE);
    ObjectId expected = ObjectId.fromString(String.valueOf(input.get("expectedHeadOid")));
    RefOutcome outcome =
        branch
            .repository()
            .refs()
            .commit(
                viewer.actor(),
                branch.name(),
                Optional.of(expected),
                edits(branch.repository(), map(input.get("fileChanges"))),
                text(viewer, map(input.get("message"))));
    RefChange change = moved(branch, expected, outcome);
    return new Committed(
        input.get("clientMutationId"),
        RefFields.git(branch.repository(), change.after()),
        new RefNode(branch.repository(), change.ref(), change.after()));
  }

  private static RefChange moved(Branch branch, ObjectId expected, RefOutcome outcome) {
    return switch (outcome) {
      case RefOutcome.Moved(RefChange change) -> change;
      case RefOutcome.Stale _ ->
          throw new GitHubProblem(
              "STALE_DATA",
              "Expected branch to point to \"%s\" but it did not. Pull and try again."
                  .formatted(expected.name()));
      case RefOutcome.NoSuchRef _ -> throw noBranch(branch.name());
      case RefOutcome.Violation(String rule) -> throw new GitHubProblem("UNPROCESSABLE", rule);
      case RefOutcome.AlreadyExists _, RefOutcome.NoSuchObject _, RefOutcome.NotFastForward _ ->
          throw new GitHubProblem("UNPROCESSABLE", "The branch could not be updated.");
    };
  }

  private static GitHubProblem noBranch(String name) {
    return GitHubProblem.notFound("Could not resolve to a branch named '%s'.".formatted(name));
  }

  private static Branch branch(Viewer viewer, Map<?, ?> input) {
    if (input.get("id") instanceof String id) {
      return Nodes.find(viewer, id)
          .filter(RefNode.class::isInstance)
          .map(RefNode.class::cast)
          .map(ref -> new Branch(ref.repository(), ref.name().replaceFirst("^refs/heads/", "")))
          .orElseThrow(() -> noBranch(id));
    }
    String name = String.valueOf(input.get("repositoryNameWithOwner"));
    String branch = String.valueOf(input.get("branchName")).replaceFirst("^refs/heads/", "");
    int slash = name.indexOf('/');
    return Optional.of(slash)
        .filter(at -> at > 0)
        .flatMap(at -> viewer.repository(name.substring(0, at), name.substring(at + 1)))
        .map(repository -> new Branch(repository, branch))
        .orElseThrow(
            () ->
                GitHubProblem.notFound(
                    "Could not resolve to a Repository with the name '%s'.".formatted(name)));
  }

  private static Map<String, FileEdit> edits(Repository repository, Map<?, ?> changes) {
    Map<String, FileEdit> edits = new LinkedHashMap<>();
    for (Object deletion : list(changes.get("deletions"))) {
      edits.put(String.valueOf(map(deletion).get("path")), new FileEdit.Remove());
    }
    for (Object addition : list(changes.get("additions"))) {
      byte[] bytes = Base64.getMimeDecoder().decode(String.valueOf(map(addition).get("contents")));
      ObjectId blob = repository.git().objects().writeBlob(bytes);
      edits.put(String.valueOf(map(addition).get("path")), FileEdit.Put.file(blob));
    }
    return edits;
  }

  private static CommitText text(Viewer viewer, Map<?, ?> message) {
    Person author =
        new Person(viewer.account().name(), viewer.account().email(), viewer.state().mint().now());
    Person committer = new Person("GitHub", "noreply@github.com", viewer.state().mint().now());
    Object body = message.get("body");
    String rest = body == null ? "" : "\n\n" + body;
    return new CommitText(author, committer, message.get("headline") + rest);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
