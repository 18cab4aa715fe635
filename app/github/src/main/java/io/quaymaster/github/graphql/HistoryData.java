package io.quaymaster.github.graphql;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the documents about tags and history bring, field by field as they ask. A part that was not
 * asked for, or that is not there, is null.
 */
@Serdeable
public record HistoryData(@Nullable Repository repository) {

  /** The repository, which must be there. */
  public Repository found() {
    if (repository == null) {
      throw new IllegalStateException("a query without its repository was let through");
    }
    return repository;
  }

  /** Tags, and histories by their names in the documents. */
  @Serdeable
  public record Repository(
      @Nullable Page<Ref> refs,
      @Nullable Commit head,
      @Nullable Ref branch,
      @Nullable Ref defaultBranch) {}

  /** A page of a connection. */
  @Serdeable
  public record Page<T>(@Nullable PageInfo pageInfo, @Nullable List<@Nullable T> nodes) {
    /** The cursor of the next page. */
    public Optional<String> next() {
      return Optional.ofNullable(pageInfo)
          .filter(PageInfo::hasNextPage)
          .flatMap(info -> Optional.ofNullable(info.endCursor()));
    }

    /** The entries; GitHub may leave holes. */
    public List<T> entries() {
      return nodes == null ? List.of() : nodes.stream().<T>mapMulti(Page::present).toList();
    }

    private static <T> void present(@Nullable T node, java.util.function.Consumer<? super T> sink) {
      if (node != null) {
        sink.accept(node);
      }
    }
  }

  /** Where the next page begins. */
  @Serdeable
  public record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

  /** A tag or branch. */
  @Serdeable
  public record Ref(@Nullable String name, @Nullable Target target) {}

  /** What a ref or tag object points at; {@code history} is there for commits when asked for. */
  @Serdeable
  public record Target(
      @JsonProperty("__typename") @Nullable String type,
      @Nullable String oid,
      @Nullable Target target,
      @Nullable Page<Commit> history) {
    /** The commit it leads to, through tag objects; empty for trees and blobs. */
    public Optional<String> commit() {
      return switch (type) {
        case "Commit" -> Optional.ofNullable(oid);
        case "Tag" -> target == null ? Optional.empty() : target.commit();
        case null, default -> Optional.empty();
      };
    }
  }

  /** A commit, or only its history. */
  @Serdeable
  public record Commit(
      @Nullable String oid,
      @Nullable String message,
      @Nullable Page<Parent> parents,
      @Nullable Author author,
      @Nullable Page<PullRequest> associatedPullRequests,
      @Nullable Page<Commit> history) {}

  /** A parent of a commit. */
  @Serdeable
  public record Parent(String oid) {}

  /** Who wrote a commit: a name in git, and the user that GitHub takes it for. */
  @Serdeable
  public record Author(@Nullable String name, @Nullable Actor user) {}

  /** A user or bot. */
  @Serdeable
  public record Actor(String login) {}

  /** A pull request that brought a commit. */
  @Serdeable
  public record PullRequest(
      int number,
      String title,
      boolean merged,
      @Nullable String authorAssociation,
      @Nullable Actor author,
      @Nullable Page<Label> labels) {}

  /** A label. */
  @Serdeable
  public record Label(String name) {}
}
