package io.quaymaster.settings;

import java.util.List;

/** The process can't start: all that is missing or wrong, at once. */
public final class MissingSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MissingSettings(List<String> problems) {
    super(
        "Quaymaster can't start; these settings are missing or wrong:\n  - "
            + String.join("\n  - ", problems));
  }
}
