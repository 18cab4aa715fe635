package io.quaymaster.github.project;

import io.quaymaster.app.HostException.Unavailable;
import org.jspecify.annotations.Nullable;

/** Parts of an answer that GitHub's schema promises. */
public final class Parts {
  private Parts() {}

  /**
   * The part.
   *
   * @param name where it is, for the message
   * @throws Unavailable when it is not there: the answer is not whole
   */
  public static <T> T present(@Nullable T part, String name) {
    if (part == null) {
      throw new Unavailable("GraphQL: the answer lacks " + name);
    }
    return part;
  }
}
