package io.quaymaster.simulator.graphql.field;

import graphql.schema.GraphQLCodeRegistry;
import io.quaymaster.simulator.graphql.node.InRepository.GitNode;
import io.quaymaster.simulator.graphql.node.InRepository.ReleaseNode;
import io.quaymaster.simulator.graphql.page.Connection;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Releases. */
final class ReleaseFields implements FieldSet {

  @Override
  public void addTo(GraphQLCodeRegistry.Builder registry) {
    new Fields<>(registry, "Repository", Repository.class)
        .ask("latestRelease", ReleaseFields::latest)
        .ask("release", ReleaseFields::byTag)
        .ask("releases", ReleaseFields::releases);
    new Fields<>(registry, "Release", ReleaseNode.class)
        .get("id", ReleaseNode::nodeId)
        .get("databaseId", node -> (int) node.release().id())
        .get("tagName", node -> node.release().tagName())
        .get("name", node -> node.release().content().name())
        .get("description", node -> node.release().content().body())
        .get("isDraft", node -> node.release().content().draft())
        .get("isPrerelease", node -> node.release().content().prerelease())
        .get("isLatest", ReleaseFields::isLatest)
        .get("author", ReleaseFields::author)
        .get("createdAt", node -> node.release().createdAt())
        .get("publishedAt", node -> node.release().publishedAt())
        .get("updatedAt", node -> node.release().updatedAt())
        .get("repository", ReleaseNode::repository)
        .get("resourcePath", ReleaseFields::path)
        .ask("url", (node, call) -> call.viewer().urls().page(path(node)))
        .get("tag", ReleaseFields::tag)
        .get("tagCommit", ReleaseFields::tagCommit);
  }

  private static @Nullable ReleaseNode latest(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    return repository
        .releases()
        .latest()
        .map(release -> new ReleaseNode(repository, release))
        .orElse(null);
  }

  private static @Nullable ReleaseNode byTag(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    return repository
        .releases()
        .byTag(call.required("tagName"))
        .map(release -> new ReleaseNode(repository, release))
        .orElse(null);
  }

  private static Connection releases(Repository repository, FieldCall call) {
    call.viewer().require(repository, "contents", Access.READ);
    boolean drafts = call.viewer().writes(repository);
    List<Release> releases = new ArrayList<>(repository.releases().all());
    releases.removeIf(release -> !release.published() && !drafts);
    if (call.orderField().isPresent()) {
      Comparator<Release> order =
          call.orderField().get().equals("NAME")
              ? Comparator.comparing(one -> Objects.requireNonNullElse(one.content().name(), ""))
              : Comparator.comparing(Release::createdAt);
      releases.sort(call.descending() ? order.reversed() : order);
    }
    return call.page(
        releases.stream().map(release -> new ReleaseNode(repository, release)).toList());
  }

  private static boolean isLatest(ReleaseNode node) {
    return node.repository()
        .releases()
        .latest()
        .filter(latest -> latest.id() == node.release().id())
        .isPresent();
  }

  /** The schema's author is a User: for what an App released it is null. */
  private static @Nullable Object author(ReleaseNode node) {
    return node.release().author().type() == AccountType.USER ? node.release().author() : null;
  }

  private static String path(ReleaseNode node) {
    return "/" + node.repository().name() + "/releases/tag/" + node.release().tagName();
  }

  private static @Nullable Object tag(ReleaseNode node) {
    return RefFields.find(node.repository(), "refs/tags/" + node.release().tagName()).orElse(null);
  }

  private static @Nullable GitNode tagCommit(ReleaseNode node) {
    return node.repository()
        .git()
        .refs()
        .tagCommit(node.release().tagName())
        .map(commit -> RefFields.git(node.repository(), commit))
        .orElse(null);
  }
}
