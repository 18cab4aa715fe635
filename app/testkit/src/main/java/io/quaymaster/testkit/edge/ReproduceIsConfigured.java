package io.quaymaster.testkit.edge;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstalledRepository;
import java.util.List;
import java.util.Map;

/** A configuration with one job. */
public final class ReproduceIsConfigured implements ConfigReader {
  private static final JobConfig REPRODUCE =
      new JobConfig(
          ProcessorName.COMMAND,
          List.of("./reproduce.sh"),
          JobConfig.DEFAULT_TIMEOUT,
          "sandbox",
          List.of(),
          List.of());

  @Override
  public ConfigOutcome read(InstalledRepository repository) {
    RepositoryConfig config =
        new RepositoryConfig(
            false,
            ReleaseConfig.DEFAULT,
            TriageConfig.NONE,
            new JobsConfig(Map.of(new JobName("reproduce"), REPRODUCE)),
            NotifyConfig.NONE);
    return new ConfigOutcome.Valid(config, Map.of());
  }

  @Override
  public ConfigOutcome readAt(InstalledRepository repository, CommitSha commit) {
    return read(repository);
  }
}
