package io.quaymaster.config.level;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigFiles.Text;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.schema.Reading;
import io.quaymaster.config.section.RepositorySection;
import io.quaymaster.config.yaml.Layers;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.kernel.RepositoryRef;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the levels over each other. */
@Singleton
public final class Levels {
  private static final RepositorySection SECTION = new RepositorySection();

  private final AppLevel appLevel;
  private final FileCache cache = new FileCache();

  public Levels(AppLevel appLevel) {
    this.appLevel = appLevel;
  }

  /** Why a repository is to be left alone, which needs none of its files; empty when it is not. */
  public Optional<String> exclusion(RepositoryRef repository) {
    return appLevel.now().exclusion(repository);
  }

  /** What holds in a repository, given the files of its own and of its organisation. */
  public LevelsOutcome combine(
      RepositoryRef repository, Optional<Text> own, Optional<Text> organisation) {
    AppFile app = appLevel.now();
    Optional<String> exclusion = app.exclusion(repository);
    if (exclusion.isPresent()) {
      return new LevelsOutcome.Excluded(exclusion.orElseThrow());
    }
    List<ConfigProblem> problems = new ArrayList<>(app.problems());
    List<Mapping> layers = new ArrayList<>();
    own.ifPresent(text -> take(ConfigFiles.REPOSITORY_PATH, text, layers, problems));
    organisation.ifPresent(text -> take(organisationFile(repository), text, layers, problems));
    layers.addAll(app.layers(repository));
    return problems.isEmpty() ? bind(layers) : new LevelsOutcome.Faulty(problems);
  }

  /** How the organisation's file is called in problems and as the source of a value. */
  public static String organisationFile(RepositoryRef repository) {
    return repository.owner() + "/.github: " + ConfigFiles.ORGANISATION_PATH;
  }

  private void take(String file, Text text, List<Mapping> layers, List<ConfigProblem> problems) {
    CheckedFile<RepositoryConfig> checked = cache.read(file, text);
    layers.add(checked.tree());
    problems.addAll(checked.problems());
  }

  private static LevelsOutcome bind(List<Mapping> layers) {
    Mapping tree =
        layers.stream()
            .reduce(Layers::over)
            .orElseGet(() -> CheckedFile.empty(EffectiveValue.INITIAL));
    Reading reading = Reading.start();
    return SECTION
        .read(tree, reading)
        .map(config -> effective(config, tree))
        .orElseGet(() -> new LevelsOutcome.Faulty(reading.problems()));
  }

  private static LevelsOutcome effective(RepositoryConfig config, Mapping tree) {
    List<ConfigProblem> unknown = UnknownJobs.in(config, tree);
    return unknown.isEmpty()
        ? new LevelsOutcome.Effective(config, EffectiveValue.all(tree))
        : new LevelsOutcome.Faulty(unknown);
  }
}
