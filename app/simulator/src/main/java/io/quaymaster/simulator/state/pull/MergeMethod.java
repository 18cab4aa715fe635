package io.quaymaster.simulator.state.pull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a pull request is merged. */
public enum MergeMethod {
  /** A commit with two parents. */
  MERGE,
  /** One commit. */
  SQUASH,
  /** The commits again, on the base. */
  REBASE;

  /** Reads GitHub's word. */
  public static Optional<MergeMethod> parse(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
