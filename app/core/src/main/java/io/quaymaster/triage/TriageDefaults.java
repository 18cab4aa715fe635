package io.quaymaster.triage;

import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.issue.TriageRule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the App does in every repository that has no rule for jobs of its own: settings {@code
 * REQUIRED_LABELS} and {@code DEFAULT_JOB}.
 *
 * @param requiredLabels an issue must carry all of them; none turns it off
 * @param job the job that is started then
 */
public record TriageDefaults(List<String> requiredLabels, Optional<String> job) {
  /** Nothing. */
  public static final TriageDefaults OFF = new TriageDefaults(List.of(), Optional.empty());

  public TriageDefaults {
    requiredLabels = List.copyOf(requiredLabels);
    if (!requiredLabels.isEmpty() && job.isEmpty()) {
      throw new IllegalArgumentException(
          "REQUIRED_LABELS names labels, so DEFAULT_JOB must name the job that they start");
    }
  }

  /**
   * Reads the settings.
   *
   * @param labels separated by commas; blank turns it off
   * @param job a job's name; blank for none
   * @throws IllegalArgumentException when they don't go together
   */
  public static TriageDefaults read(String labels, String job) {
    return new TriageDefaults(
        Pattern.compile(",")
            .splitAsStream(labels)
            .map(String::strip)
            .filter(label -> !label.isEmpty())
            .toList(),
        Optional.of(job.strip()).filter(name -> !name.isEmpty()));
  }

  /** The rules that hold in a repository. */
  List<TriageRule> rules(TriageConfig config) {
    boolean ownJobs = config.rules().stream().anyMatch(rule -> rule.job().isPresent());
    return ownJobs || requiredLabels.isEmpty()
        ? config.rules()
        : Stream.concat(
                config.rules().stream(),
                Stream.of(new TriageRule(requiredLabels, Optional.empty(), false, job)))
            .toList();
  }
}
