package io.quaymaster.config.level;

import static java.util.stream.Collectors.toMap;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads the files of a repository and lays them over each other. */
@Singleton
public final class LevelledConfigReader implements ConfigReader {
  private final ConfigFiles files;
  private final Levels levels;

  public LevelledConfigReader(ConfigFiles files, Levels levels) {
    this.files = files;
    this.levels = levels;
  }

  @Override
  public ConfigOutcome read(InstalledRepository repository) {
    Optional<String> exclusion = levels.exclusion(repository.ref());
    if (exclusion.isPresent()) {
      return new ConfigOutcome.Excluded(exclusion.orElseThrow());
    }
    ConfigFiles.Texts texts = files.read(repository);
    return outcome(repository, texts.repository(), texts.organisation());
  }

  @Override
  public ConfigOutcome readAt(InstalledRepository repository, CommitSha commit) {
    Optional<String> exclusion = levels.exclusion(repository.ref());
    if (exclusion.isPresent()) {
      return new ConfigOutcome.Excluded(exclusion.orElseThrow());
    }
    ConfigFiles.Texts texts = files.read(repository);
    return outcome(repository, files.readAt(repository, commit), texts.organisation());
  }

  private ConfigOutcome outcome(
      InstalledRepository repository, Optional<Text> own, Optional<Text> organisation) {
    return switch (levels.combine(repository.ref(), own, organisation)) {
      case LevelsOutcome.Effective(var config, var values) ->
          new ConfigOutcome.Valid(
              config,
              values.stream()
                  .filter(EffectiveValue::set)
                  .collect(toMap(EffectiveValue::key, EffectiveValue::source)));
      case LevelsOutcome.Excluded(var reason) -> new ConfigOutcome.Excluded(reason);
      case LevelsOutcome.Faulty(var problems) -> new ConfigOutcome.Invalid(problems);
    };
  }
}
