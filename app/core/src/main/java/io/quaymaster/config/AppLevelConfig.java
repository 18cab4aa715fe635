package io.quaymaster.config;

import java.util.Optional;

/** Where the operator of the App keeps the configuration that stands over all organisations. */
@FunctionalInterface
public interface AppLevelConfig {
  /** The file's text as it is now; empty when the operator keeps none. */
  Optional<String> text();
}
