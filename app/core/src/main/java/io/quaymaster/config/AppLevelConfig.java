package io.quaymaster.config;

import java.util.Optional;

/**
 * Where the operator of the App keeps the configuration that stands below all organisations. It is
 * asked for every event: an adapter that goes over the network keeps the text for at most 60 s.
 */
@FunctionalInterface
public interface AppLevelConfig {
  /** The file's text as it is now; empty when the operator keeps none. */
  Optional<String> text();
}
