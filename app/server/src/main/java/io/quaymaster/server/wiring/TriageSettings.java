package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Value;
import io.quaymaster.triage.TriageDefaults;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code quaymaster.triage.*}, or {@code REQUIRED_LABELS} and {@code DEFAULT_JOB}. */
@Singleton
final class TriageSettings {
  private final String labels;
  private final String job;

  TriageSettings(
      @Value("${quaymaster.triage.required-labels:${REQUIRED_LABELS:}}") String labels,
      @Value("${quaymaster.triage.default-job:${DEFAULT_JOB:}}") String job) {
    this.labels = labels;
    this.job = job;
  }

  /** What they say. */
  TriageDefaults defaults() {
    return TriageDefaults.read(labels, job);
  }

  /** What is wrong. */
  List<String> problems() {
    try {
      var _ = defaults();
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of("quaymaster.triage: " + e.getMessage());
    }
  }
}
