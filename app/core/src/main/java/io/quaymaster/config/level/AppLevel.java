package io.quaymaster.config.level;

import io.quaymaster.config.AppLevelConfig;
import io.quaymaster.config.Pause;
import io.quaymaster.config.StandingPauses;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** What the operator of the App has laid down for all organisations, read again when it changes. */
@Singleton
public final class AppLevel implements StandingPauses {
  /** How this level is called in problems and as the source of a value. */
  public static final String NAME = "App-level file";

  private final AppLevelConfig source;
  private final Clock clock;
  private volatile AppFile last;

  public AppLevel(AppLevelConfig source, Clock clock) {
    this.source = source;
    this.clock = clock;
    this.last = AppFile.read("", clock.instant());
  }

  @Override
  public Optional<Pause> covering(String feature, RepositoryRef repository) {
    return now().pauseCovering(feature, repository);
  }

  /** The file as it is now. */
  AppFile now() {
    String text = source.text().orElse("");
    AppFile file = last;
    if (!file.text().equals(text)) {
      file = AppFile.read(text, clock.instant());
      last = file;
    }
    return file;
  }
}
