package io.quaymaster.config.section;

import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.config.schema.FlagType;
import io.quaymaster.config.schema.Key;
import io.quaymaster.config.schema.Section;
import io.quaymaster.config.schema.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole repository configuration: {@code .github/quaymaster.yml}. */
public final class RepositorySection extends Section<RepositoryConfig> {
  private static final Key<Boolean> OBSERVE =
      Key.of(
          "observe",
          new FlagType(),
          RepositoryConfig.DEFAULT.observe(),
          "computes plans and shows them, but does nothing");
  private static final Key<ReleaseConfig> RELEASE =
      Key.of("release", new ReleaseSection(), RepositoryConfig.DEFAULT.release(), "releases");
  private static final Key<NotifyConfig> NOTIFY =
      Key.of(
          "notify",
          new NotifySection(),
          RepositoryConfig.DEFAULT.notifications(),
          "who hears of it");
  private static final Key<TriageConfig> TRIAGE =
      Key.of(
          "triage",
          new TriageSection(),
          RepositoryConfig.DEFAULT.triage(),
          "what labels on issues do");
  private static final Key<Map<String, JobConfig>> JOBS =
      Key.of("jobs", JobSection.JOBS, Map.of(), "jobs by name, done in leased AWS accounts");

  @Override
  public List<Key<?>> keys() {
    return List.of(OBSERVE, RELEASE, TRIAGE, JOBS, NOTIFY);
  }

  @Override
  protected RepositoryConfig build(Values values) {
    return new RepositoryConfig(
        values.get(OBSERVE),
        values.get(RELEASE),
        values.get(TRIAGE),
        jobs(values.get(JOBS)),
        values.get(NOTIFY));
  }

  private static JobsConfig jobs(Map<String, JobConfig> read) {
    Map<JobName, JobConfig> jobs = new LinkedHashMap<>();
    read.forEach((name, job) -> jobs.put(new JobName(name), job));
    return new JobsConfig(jobs);
  }
}
