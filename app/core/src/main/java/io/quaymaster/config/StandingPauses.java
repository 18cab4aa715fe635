package io.quaymaster.config;

import io.quaymaster.kernel.RepositoryRef;
import java.util.Optional;

/**
 * Pauses that the operator of the App has laid down in the App-level file; no switch lifts them.
 */
@FunctionalInterface
public interface StandingPauses {
  /** The one that holds a feature back in a repository. */
  Optional<Pause> covering(String feature, RepositoryRef repository);
}
