package io.quaymaster.simulator.state.app;

import java.util.Set;

/** Which repositories an installation or a token reaches. */
public sealed interface RepositoryScope {
  /** Whether the repository with this id is within. */
  boolean contains(long repositoryId);

  /** Every repository of the account, also those made later. */
  record All() implements RepositoryScope {
    @Override
    public boolean contains(long repositoryId) {
      return true;
    }
  }

  /**
   * Just these.
   *
   * @param ids numeric ids of repositories
   */
  record Selected(Set<Long> ids) implements RepositoryScope {
    /** Copies the set. */
    public Selected {
      ids = Set.copyOf(ids);
    }

    @Override
    public boolean contains(long repositoryId) {
      return ids.contains(repositoryId);
    }
  }

  /** GitHub's word for {@code repository_selection}. */
  default String wire() {
    return switch (this) {
      case All() -> "all";
      case Selected(_) -> "selected";
    };
  }
}
