package io.quaymaster.config;

import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the operator of the App has laid down for all organisations. */
@Singleton
public final class AppLevel {
  private final AppLevelConfig file;

  public AppLevel(AppLevelConfig file) {
    this.file = file;
  }

  /** The pause of the App-level list that holds a feature back in a repository. */
  Optional<Pause> pauseCovering(String feature, RepositoryRef repository) {
    return file.text().flatMap(text -> Optional.empty());
  }
}
