package io.quaymaster.config.level;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.section.AppRules;
import io.quaymaster.config.section.AppRules.Hold;
import io.quaymaster.config.section.AppSection;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Sequence;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One state of the App-level file.
 *
 * @param text as it was read
 * @param since when this text was first seen here
 */
record AppFile(String text, Instant since, CheckedFile<AppRules> checked) {
  private static final AppSection SECTION = new AppSection();

  static AppFile read(String text, Instant now) {
    return new AppFile(text, now, CheckedFile.read(AppLevel.NAME, text, SECTION));
  }

  List<ConfigProblem> problems() {
    return checked.problems();
  }

  /** Why a repository is to be left alone; empty when it is not. */
  Optional<String> exclusion(RepositoryRef repository) {
    return rules().exclude().stream()
        .filter(glob -> glob.matches(repository))
        .findFirst()
        .map(glob -> "the App-level file excludes " + glob)
        .or(
            () ->
                rules()
                    .allow()
                    .filter(globs -> globs.stream().noneMatch(glob -> glob.matches(repository)))
                    .map(globs -> "no pattern of the App-level file allows " + repository));
  }

  /** A file that doesn't validate pauses nothing: features don't act on it anyway, and say so. */
  Optional<Pause> pauseCovering(String feature, RepositoryRef repository) {
    return rules().paused().stream()
        .filter(hold -> hold.feature().equals("*") || hold.feature().equals(feature))
        .filter(hold -> hold.repositories().matches(repository))
        .findFirst()
        .map(hold -> pause(hold, repository));
  }

  /** What it says for a repository, the strongest first. */
  List<Mapping> layers(RepositoryRef repository) {
    List<Mapping> layers = new ArrayList<>();
    for (int i = rules().matches().size() - 1; i >= 0; i--) {
      if (rules().matches().get(i).matches(repository)) {
        layers.add(configuration(i));
      }
    }
    if (at(AppSection.DEFAULTS_NAME) instanceof Mapping defaults) {
      layers.add(defaults);
    }
    return layers;
  }

  private Mapping configuration(int index) {
    // Validated: a list of mappings, each with its pattern.
    Mapping item = (Mapping) ((Sequence) at(AppSection.REPOSITORIES_NAME)).items().get(index);
    return new Mapping(
        item.place(),
        item.entries().stream().filter(e -> !e.key().equals(AppSection.MATCH_NAME)).toList());
  }

  private Value at(String name) {
    return checked.tree().get(name).orElse(CheckedFile.empty(AppLevel.NAME));
  }

  private AppRules rules() {
    return checked.content().orElse(AppRules.NONE);
  }

  private Pause pause(Hold hold, RepositoryRef repository) {
    return new Pause(
        new PauseScope(hold.feature(), repository.toString()), AppLevel.NAME, hold.why(), since);
  }
}
