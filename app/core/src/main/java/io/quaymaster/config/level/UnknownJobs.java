package io.quaymaster.config.level;

import io.quaymaster.config.ConfigFiles;
import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Scalar;
import io.quaymaster.config.yaml.Value.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds triage rules of a repository's own file that start jobs it doesn't have. Only the merged
 * tree can tell: the job may be configured on another level. A rule that many repositories inherit
 * is left alone, since some of them may have the job.
 */
final class UnknownJobs {
  private UnknownJobs() {}

  static List<ConfigProblem> in(RepositoryConfig config, Mapping tree) {
    return tree.get("triage").flatMap(triage -> below(triage, "rules")).stream()
        .flatMap(UnknownJobs::items)
        .flatMap(rule -> below(rule, "job").stream())
        .filter(job -> job.place().file().equals(ConfigFiles.REPOSITORY_PATH))
        .flatMap(job -> problem(config, job).stream())
        .toList();
  }

  private static Optional<ConfigProblem> problem(RepositoryConfig config, Value job) {
    return job instanceof Scalar scalar
            && scalar.kind() == Value.Kind.TEXT
            && config.jobs().find(new JobName(scalar.text())).isEmpty()
        ? Optional.of(
            job.place()
                .problem(
                    "triage.rules.job",
                    "there is no job '" + scalar.text() + "' below jobs; " + known(config)))
        : Optional.empty();
  }

  private static String known(RepositoryConfig config) {
    return config.jobs().jobs().isEmpty()
        ? "none is configured"
        : config.jobs().jobs().keySet().stream()
            .map(JobName::value)
            .collect(Collectors.joining(", ", "known: ", ""));
  }

  private static Optional<Value> below(Value value, String key) {
    return value instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private static Stream<Value> items(Value value) {
    return value instanceof Sequence sequence ? sequence.items().stream() : Stream.empty();
  }
}
