package io.quaymaster.simulator.state.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a permission is granted; each includes the ones before it. */
public enum Access {
  /** Reading. */
  READ,
  /** Reading and writing. */
  WRITE,
  /** Everything, of the few permissions that have it. */
  ADMIN;

  /** Whether this access includes the other. */
  public boolean includes(Access other) {
    return compareTo(other) >= 0;
  }

  /** GitHub's word. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads GitHub's word; empty for any other. */
  public static Optional<Access> parse(String word) {
    return Arrays.stream(values()).filter(access -> access.wire().equals(word)).findFirst();
  }
}
