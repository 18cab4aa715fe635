package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.context.GitHubProblem;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.git.Person;
import io.quaymaster.simulator.state.git.TreeEntry;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevTag;
import org.jspecify.annotations.Nullable;

/** Tags, trees and blobs, and what all Git objects have. */
final class GitObjectFields implements FieldSet {
  private static final int SHORT = 7;

  /** GitHub cuts the text of larger blobs. */
  private static final int LONGEST_TEXT = 512 * 1024;

  private record Entry(Repository repository, TreeEntry entry) {}

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class).ask("object", GitObjectFields::object);
    for (String type : List.of("Commit", "Tag", "Tree", "Blob")) {
      new Fields<>(registry, type, GitNode.class)
          .get("id", GitNode::nodeId)
          .get("oid", node -> node.object().name())
          .get("abbreviatedOid", node -> node.object().name().substring(0, SHORT))
          .get("repository", GitNode::repository)
          .get("commitResourcePath", GitObjectFields::path)
          .ask("commitUrl", (node, call) -> call.viewer().urls().page(path(node)));
    }
    addTags(registry);
    addBlobs(registry);
    addTrees(registry);
  }

  private static void addTags(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Tag", GitNode.class)
        .get("name", node -> tag(node).getTagName())
        .get("message", node -> tag(node).getFullMessage().stripTrailing())
        .get("tagger", GitObjectFields::tagger)
        .get("target", node -> RefFields.git(node.repository(), tag(node).getObject().getId()));
  }

  private static void addBlobs(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Blob", GitNode.class)
        .get("byteSize", node -> bytes(node).length)
        .get("isBinary", node -> RawText.isBinary(bytes(node)))
        .get("isTruncated", node -> bytes(node).length > LONGEST_TEXT)
        .get("text", GitObjectFields::text);
  }

  private static void addTrees(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Tree", GitNode.class).get("entries", GitObjectFields::entries);
    new Fields<>(registry, "TreeEntry", Entry.class)
        .get("name", one -> one.entry().name())
        .get("path", one -> one.entry().path())
        .get("mode", one -> one.entry().mode().getBits())
        .get("oid", one -> one.entry().id().name())
        .get("size", one -> (int) one.entry().size())
        .get("type", one -> one.entry().type())
        .get("repository", Entry::repository)
        .get("object", one -> find(one.repository(), one.entry().id()).orElse(null));
  }

  private static Optional<GitNode> find(Repository repository, ObjectId id) {
    return repository.git().objects().find(id).map(object -> new GitNode(repository, object));
  }

  private static @Nullable GitNode object(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    Optional<String> oid = call.text("oid");
    Optional<String> expression = call.text("expression").or(() -> oid);
    if (expression.isEmpty()) {
      throw new GitHubProblem("ARGUMENT_ERROR", "One of oid or expression is required");
    }
    return resolve(repository, expression.get()).flatMap(id -> find(repository, id)).orElse(null);
  }

  /** As {@code git rev-parse}: {@code HEAD:path}, {@code v1.0}, {@code main~2}, a sha. */
  private static Optional<ObjectId> resolve(Repository repository, String expression) {
    try {
      return Optional.ofNullable(repository.git().jgit().resolve(expression));
    } catch (RevisionSyntaxException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(GitNode node) {
    return "/" + node.repository().name() + "/commit/" + node.object().name();
  }

  private static RevTag tag(GitNode node) {
    return (RevTag) node.object();
  }

  private static @Nullable Person tagger(GitNode node) {
    PersonIdent tagger = tag(node).getTaggerIdent();
    return tagger == null ? null : Person.of(tagger);
  }

  private static byte[] bytes(GitNode node) {
    return node.repository().git().objects().blob(node.object());
  }

  private static @Nullable String text(GitNode node) {
    byte[] bytes = bytes(node);
    int length = Math.min(bytes.length, LONGEST_TEXT);
    return RawText.isBinary(bytes) ? null : new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static List<Entry> entries(GitNode node) {
    return node.repository().git().files().list(node.object(), "", false).stream()
        .map(entry -> new Entry(node.repository(), entry))
        .toList();
  }

  /** A file or folder of a commit. */
  static @Nullable Object entry(GitNode commit, String path) {
    return commit
        .repository()
        .git()
        .files()
        .find(commit.object(), path)
        .map(entry -> new Entry(commit.repository(), entry))
        .orElse(null);
  }
}
