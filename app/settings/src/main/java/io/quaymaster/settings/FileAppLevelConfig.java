package io.quaymaster.settings;

import io.quaymaster.config.AppLevelConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The App-level configuration in a file.
 *
 * @param file where it is
 */
record FileAppLevelConfig(Path file) implements AppLevelConfig {
  /**
   * The file's text.
   *
   * @throws UncheckedIOException when it can't be read, so that nothing acts on half a
   *     configuration
   */
  @Override
  public Optional<String> text() {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the App-level configuration at " + file, e);
    }
  }
}
