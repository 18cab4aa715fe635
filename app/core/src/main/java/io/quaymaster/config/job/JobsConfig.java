package io.quaymaster.config.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code jobs:} The jobs of a repository by name, in the order of the file. */
public record JobsConfig(Map<JobName, JobConfig> jobs) {
  /** No jobs. */
  public static final JobsConfig NONE = new JobsConfig(Map.of());

  public JobsConfig {
    jobs = Collections.unmodifiableMap(new LinkedHashMap<>(jobs));
  }

  /** The job of that name. */
  public Optional<JobConfig> find(JobName name) {
    return Optional.ofNullable(jobs.get(name));
  }
}
