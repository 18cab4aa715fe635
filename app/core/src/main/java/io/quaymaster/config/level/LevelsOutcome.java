package io.quaymaster.config.level;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.RepositoryConfig;
import java.util.List;

/** What came of laying the levels over each other. */
public sealed interface LevelsOutcome {
  /**
   * This holds.
   *
   * @param values every key, in the order of the user's guide
   */
  record Effective(RepositoryConfig config, List<EffectiveValue> values) implements LevelsOutcome {
    public Effective {
      values = List.copyOf(values);
    }
  }

  /** The App-level lists leave this repository out. */
  record Excluded(String reason) implements LevelsOutcome {}

  /** Some level doesn't validate; every problem of every level is here. */
  record Faulty(List<ConfigProblem> problems) implements LevelsOutcome {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
