package io.quaymaster.config.issue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happens to an issue that carries certain labels.
 *
 * @param labels all of them must be there; GitHub compares labels without regard to case
 * @param project gets the issue
 * @param track whether the issue is recorded in the bug tracker
 * @param job name of the job that is started
 */
public record TriageRule(
    List<String> labels, Optional<ProjectTarget> project, boolean track, Optional<String> job) {
  public TriageRule {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a rule needs at least one label");
    }
    if (project.isEmpty() && !track && job.isEmpty()) {
      throw new IllegalArgumentException("a rule needs one of project, track and job");
    }
  }

  /** True when an issue with these labels is meant. */
  public boolean matches(List<String> present) {
    Set<String> lower =
        present.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    return labels.stream().allMatch(label -> lower.contains(label.toLowerCase(Locale.ROOT)));
  }

  /** True when the label is one of the rule's. */
  public boolean names(String label) {
    return labels.stream().anyMatch(label::equalsIgnoreCase);
  }
}
