package io.quaymaster.simulator.state.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be set on a repository.
 *
 * @param name its own name
 * @param description one line, or null
 * @param isPrivate whether it is hidden from others
 * @param archived whether it is read-only
 * @param defaultBranch where HEAD points
 * @param immutableReleases whether publishing a release fixes it for good
 * @param createdAt when it was made
 * @param updatedAt when a setting last changed
 * @param pushedAt when a ref last changed
 */
public record RepositorySettings(
    String name,
    @Nullable String description,
    boolean isPrivate,
    boolean archived,
    String defaultBranch,
    boolean immutableReleases,
    Instant createdAt,
    Instant updatedAt,
    Instant pushedAt) {

  /** Public and new, with the default branch {@code main}. */
  public static RepositorySettings fresh(String name, Instant now) {
    return new RepositorySettings(name, null, false, false, "main", false, now, now, now);
  }

  /** With another name. */
  public RepositorySettings named(String other) {
    return copy(other, description, isPrivate, archived, defaultBranch, immutableReleases);
  }

  /** With another description. */
  public RepositorySettings described(@Nullable String other) {
    return copy(name, other, isPrivate, archived, defaultBranch, immutableReleases);
  }

  /** Hidden or not. */
  public RepositorySettings hidden(boolean other) {
    return copy(name, description, other, archived, defaultBranch, immutableReleases);
  }

  /** Read-only or not. */
  public RepositorySettings archived(boolean other) {
    return copy(name, description, isPrivate, other, defaultBranch, immutableReleases);
  }

  /** With another default branch. */
  public RepositorySettings headedBy(String other) {
    return copy(name, description, isPrivate, archived, other, immutableReleases);
  }

  /** With immutable releases or not; those already published stay as they are. */
  public RepositorySettings immutableReleases(boolean other) {
    return copy(name, description, isPrivate, archived, defaultBranch, other);
  }

  RepositorySettings pushed(Instant at) {
    return new RepositorySettings(
        name,
        description,
        isPrivate,
        archived,
        defaultBranch,
        immutableReleases,
        createdAt,
        updatedAt,
        at);
  }

  RepositorySettings updated(Instant at) {
    return new RepositorySettings(
        name,
        description,
        isPrivate,
        archived,
        defaultBranch,
        immutableReleases,
        createdAt,
        at,
        pushedAt);
  }

  private RepositorySettings copy(
      String newName,
      @Nullable String newDescription,
      boolean newPrivate,
      boolean newArchived,
      String newDefault,
      boolean newImmutable) {
    return new RepositorySettings(
        newName,
        newDescription,
        newPrivate,
        newArchived,
        newDefault,
        newImmutable,
        createdAt,
        updatedAt,
        pushedAt);
  }
}
