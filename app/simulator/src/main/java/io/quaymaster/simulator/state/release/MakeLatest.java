package io.quaymaster.simulator.state.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code make_latest} of a release. */
public enum MakeLatest {
  /** This one is the latest, whatever its version. */
  TRUE,
  /** This one is not to become the latest. */
  FALSE,
  /** Date and version decide. */
  LEGACY;

  /** Reads GitHub's word. */
  public static Optional<MakeLatest> parse(String word) {
    return Arrays.stream(values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
