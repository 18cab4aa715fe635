package io.quaymaster.settings;

import io.micronaut.context.env.Environment;
import io.quaymaster.triage.TriageDefaults;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code quaymaster.triage.*}, or {@code REQUIRED_LABELS} and {@code DEFAULT_JOB}. */
@Singleton
public final class TriageSettings {
  private final String labels;
  private final String job;

  TriageSettings(Environment environment) {
    this.labels = read(environment, "quaymaster.triage.required-labels", "required-labels");
    this.job = read(environment, "quaymaster.triage.default-job", "default-job");
  }

  /** The setting under its own name, or the short one. */
  private static String read(Environment environment, String name, String shortName) {
    return environment
        .getProperty(name, String.class)
        .or(() -> environment.getProperty(shortName, String.class))
        .orElse("");
  }

  /** What they say. */
  TriageDefaults defaults() {
    return TriageDefaults.read(labels, job);
  }

  /** What is wrong. */
  public List<String> problems() {
    try {
      var _ = defaults();
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of("quaymaster.triage: " + e.getMessage());
    }
  }
}
