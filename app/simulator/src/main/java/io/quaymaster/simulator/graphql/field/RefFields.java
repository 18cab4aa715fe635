package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.PullNode;
import io.quaymaster.simulator.graphql.node.InRepository.RefNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.git.Comparison;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Branches, tags and comparisons. */
final class RefFields implements FieldSet {

  /** A comparison with where it was made. */
  private record Compared(Repository repository, Comparison comparison) {}

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class)
        .ask("defaultBranchRef", RefFields::defaultBranch)
        .ask("ref", RefFields::ref)
        .ask("refs", RefFields::refs);
    new Fields<>(registry, "Ref", RefNode.class)
        .get("id", RefNode::nodeId)
        .get("name", ref -> ref.name().replaceFirst("^refs/(heads|tags)/", ""))
        .get("prefix", ref -> prefix(ref.name()))
        .get("repository", RefNode::repository)
        .get("target", ref -> git(ref.repository(), ref.target()))
        .ask("associatedPullRequests", RefFields::pullRequests)
        .ask("compare", RefFields::compare);
    new Fields<>(registry, "Comparison", Compared.class)
        .get("id", one -> "CMP_" + one.comparison().base().name() + one.comparison().head().name())
        .get("aheadBy", one -> one.comparison().ahead().size())
        .get("behindBy", one -> one.comparison().behindBy())
        .get("baseTarget", one -> new GitNode(one.repository(), one.comparison().base()))
        .get("headTarget", one -> new GitNode(one.repository(), one.comparison().head()))
        .get("status", one -> one.comparison().status().toUpperCase(Locale.ROOT))
        .ask("commits", RefFields::commits);
  }

  private static String prefix(String name) {
    if (name.startsWith("refs/heads/")) {
      return "refs/heads/";
    }
    return name.startsWith("refs/tags/") ? "refs/tags/" : "refs/";
  }

  /** A Git object that must be there, because something points at it. */
  static GitNode git(Repository repository, ObjectId id) {
    return new GitNode(repository, repository.git().objects().find(id).orElseThrow());
  }

  private static @Nullable RefNode defaultBranch(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    return find(repository, "refs/heads/" + repository.settings().defaultBranch()).orElse(null);
  }

  private static @Nullable RefNode ref(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    String name = call.required("qualifiedName");
    return Stream.of(name, "refs/" + name, "refs/heads/" + name, "refs/tags/" + name)
        .filter(full -> full.startsWith("refs/"))
        .flatMap(full -> find(repository, full).stream())
        .findFirst()
        .orElse(null);
  }

  static Optional<RefNode> find(Repository repository, String fullName) {
    return repository
        .git()
        .refs()
        .find(fullName)
        .map(target -> new RefNode(repository, fullName, target));
  }

  private static Connection refs(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    String prefix = call.required("refPrefix");
    if (!prefix.startsWith("refs/") || !prefix.endsWith("/")) {
      throw new GitHubProblem(
          "INVALID_REF_PREFIX", "refPrefix must start with `refs/` and end with a `/`");
    }
    String query = call.text("query").orElse("").toLowerCase(Locale.ROOT);
    List<RefNode> refs = new ArrayList<>();
    for (NamedRef ref : repository.git().refs().list(prefix)) {
      if (ref.name().substring(prefix.length()).toLowerCase(Locale.ROOT).contains(query)) {
        refs.add(new RefNode(repository, ref.name(), ref.target()));
      }
    }
    if (call.orderField().filter("TAG_COMMIT_DATE"::equals).isPresent()) {
      refs.sort(Comparator.comparingInt(RefFields::commitTime));
    }
    if (call.descending()) {
      Collections.reverse(refs);
    }
    return call.page(refs);
  }

  private static int commitTime(RefNode ref) {
    return ref.repository()
        .git()
        .refs()
        .peel(ref.target())
        .flatMap(ref.repository().git().objects()::commit)
        .map(commit -> commit.getCommitTime())
        .orElse(0);
  }

  private static Connection pullRequests(RefNode ref, FieldCall call) {
    Repository repository = ref.repository();
    call.viewer().require(repository, "pull_requests", Access.READ);
    String branch = ref.name().replaceFirst("^refs/heads/", "");
    return PullRequestFields.page(
        call,
        repository.pullRequests().all().stream()
            .filter(pull -> pull.headBranch().equals(branch))
            .map(pull -> PullNode.of(repository, pull))
            .toList());
  }

  private static @Nullable Compared compare(RefNode ref, FieldCall call) {
    Repository repository = ref.repository();
    Optional<ObjectId> base = repository.git().refs().peel(ref.target());
    Optional<ObjectId> head = repository.git().refs().commit(call.required("headRef"));
    return base.isEmpty() || head.isEmpty()
        ? null
        : repository
            .git()
            .history()
            .compare(base.get(), head.get())
            .map(comparison -> new Compared(repository, comparison))
            .orElse(null);
  }

  private static Connection commits(Compared one, FieldCall call) {
    return call.page(
        one.comparison().ahead().stream()
            .map(commit -> new GitNode(one.repository(), commit))
            .toList());
  }
}
