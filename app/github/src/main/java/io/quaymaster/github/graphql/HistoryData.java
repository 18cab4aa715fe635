package io.quaymaster.github.graphql;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.github.graphql.Page.PageInfo;
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
      @Nullable Refs refs,
      @Nullable Commit head,
      @Nullable Ref branch,
      @Nullable Ref defaultBranch) {}

  /** A page of tags. */
  @Serdeable
  public record Refs(@Nullable PageInfo pageInfo, @Nullable List<Ref> nodes) implements Page<Ref> {}

  /** A page of history. */
  @Serdeable
  public record History(@Nullable PageInfo pageInfo, @Nullable List<Commit> nodes)
      implements Page<Commit> {}

  /** The parents of a commit. */
  @Serdeable
  public record Parents(@Nullable List<Parent> nodes) implements Page<Parent> {}

  /** The pull requests of a commit. */
  @Serdeable
  public record PullRequests(@Nullable List<PullRequest> nodes) implements Page<PullRequest> {}

  /** The labels of a pull request. */
  @Serdeable
  public record Labels(@Nullable List<Label> nodes) implements Page<Label> {}

  /** A tag or branch. */
  @Serdeable
  public record Ref(@Nullable String name, @Nullable Target target) {}

  /** What a ref or tag object points at; {@code history} is there for commits when asked for. */
  @Serdeable
  public record Target(
      @JsonProperty("__typename") @Nullable String type,
      @Nullable String oid,
      @Nullable Target target,
      @Nullable History history) {
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
      @Nullable Parents parents,
      @Nullable Author author,
      @Nullable PullRequests associatedPullRequests,
      @Nullable History history) {}

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
      @Nullable Labels labels) {}

  /** A label. */
  @Serdeable
  public record Label(String name) {}
}
