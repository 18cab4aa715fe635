package io.quaymaster.config.level;

import io.quaymaster.config.ConfigProblem;
import java.util.List;

/** What came of checking one file by itself. */
public sealed interface FileCheckOutcome {
  /**
   * Nothing is wrong with it.
   *
   * @param values every key, with the defaults where the file says nothing; none for the App-level
   *     file, which means something else in every repository
   */
  record Sound(List<EffectiveValue> values) implements FileCheckOutcome {
    public Sound {
      values = List.copyOf(values);
    }
  }

  /** Everything that is wrong with it. */
  record Faulty(List<ConfigProblem> problems) implements FileCheckOutcome {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }
}
