package io.quaymaster.release.flow;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleasePlan;
import java.util.Optional;

/**
 * What one execution of a run has in memory: the configuration it was started with and the plan it
 * has made, so that neither is asked for twice. A run taken up elsewhere begins without.
 */
final class Session {
  private final ConfigReader reader;
  private Optional<ConfigOutcome> config;
  private Optional<ReleasePlan> plan = Optional.empty();

  Session(ConfigReader reader, Optional<ConfigOutcome> config) {
    this.reader = reader;
    this.config = config;
  }

  ConfigOutcome config(InstalledRepository repository) {
    ConfigOutcome outcome = config.orElseGet(() -> reader.read(repository));
    config = Optional.of(outcome);
    return outcome;
  }

  /** The configuration, when it is at hand without asking. */
  Optional<ConfigOutcome> knownConfig() {
    return config;
  }

  void made(ReleasePlan made) {
    plan = Optional.of(made);
  }

  /** The plan with its notes, when this execution has made it. */
  Optional<ReleasePlan> plan() {
    return plan;
  }
}
