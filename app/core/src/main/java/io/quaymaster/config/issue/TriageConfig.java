package io.quaymaster.config.issue;

import java.util.List;

/** {@code triage:} What labels on issues do; nothing without rules. */
public record TriageConfig(List<TriageRule> rules) {
  /** No rules. */
  public static final TriageConfig NONE = new TriageConfig(List.of());

  public TriageConfig {
    rules = List.copyOf(rules);
  }
}
