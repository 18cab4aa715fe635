package io.quaymaster.config;

import java.util.List;
import java.util.Map;

/** What came of reading the configuration of a repository. */
public sealed interface ConfigOutcome {
  /**
   * It holds.
   *
   * @param sources for each key that was set, the level it comes from
   */
  record Valid(RepositoryConfig config, Map<String, String> sources) implements ConfigOutcome {
    public Valid {
      sources = Map.copyOf(sources);
    }
  }

  /** The App-level lists leave this repository out. */
  record Excluded(String reason) implements ConfigOutcome {}

  /** Features must not act; every problem is listed. */
  record Invalid(List<ConfigProblem> problems) implements ConfigOutcome {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }
}
