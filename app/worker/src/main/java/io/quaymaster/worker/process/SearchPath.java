package io.quaymaster.worker.process;

import java.util.Optional;

/** Where programs are looked for, by the worker and by commands. */
public final class SearchPath {
  /** When the environment doesn't say. */
  static final String DEFAULT = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private SearchPath() {}

  /** As {@code PATH} has it. */
  public static String value() {
    return Optional.ofNullable(System.getenv("PATH"))
        .filter(path -> !path.isBlank())
        .orElse(DEFAULT);
  }
}
