package io.quaymaster.simulator.state.repository;

import java.util.Locale;

/**
 * {@code owner/name}, compared without case, as GitHub does.
 *
 * @param owner login of a user or an organisation
 * @param name the repository's own name
 */
public record RepositoryName(String owner, String name) {
  /** Refuses names that GitHub refuses. */
  public RepositoryName {
    if (!name.matches("[A-Za-z0-9._-]{1,100}") || name.matches("\\.{1,2}|.*\\.git")) {
      throw new IllegalArgumentException("letters, digits, '.', '_' and '-', not " + name);
    }
  }

  String key() {
    return toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return owner + "/" + name;
  }
}
