package io.quaymaster.job.work;

import io.quaymaster.account.Lease;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobHost;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.job.processor.Processor;
import io.quaymaster.job.processor.ProcessorOutcome.Refused;
import io.quaymaster.job.processor.Work;
import io.quaymaster.kernel.CommitSha;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out what is to be done, before the account is touched: the newest commit, what is
 * configured there, the issue.
 */
@Singleton
public final class Preparation {
  private final JobHost host;
  private final ConfigReader configs;
  private final Map<ProcessorName, Processor> processors;

  public Preparation(JobHost host, ConfigReader configs, List<Processor> processors) {
    this.host = host;
    this.configs = configs;
    this.processors =
        processors.stream().collect(Collectors.toMap(Processor::name, Function.identity()));
  }

  /** What was found. */
  sealed interface Prepared {
    /** This is to be done, by that processor. */
    record Ready(Work work, Processor processor) implements Prepared {}

    /** Nothing can be done; why, for a person. */
    record Impossible(String reason) implements Prepared {}
  }

  /**
   * Looks.
   *
   * @throws io.quaymaster.app.HostException when the code host does not say
   */
  Prepared of(Job job, Lease lease) {
    Optional<CommitSha> head = host.head(job.repository());
    if (head.isEmpty()) {
      return new Prepared.Impossible("the repository has no commit");
    }
    return switch (configs.readAt(job.repository(), head.orElseThrow())) {
      case ConfigOutcome.Excluded(var reason) -> new Prepared.Impossible(reason);
      case ConfigOutcome.Invalid(var problems) ->
          new Prepared.Impossible("the configuration does not validate: " + problems.getFirst());
      case ConfigOutcome.Valid(var config, _) -> of(job, lease, head.orElseThrow(), config);
    };
  }

  private Prepared of(Job job, Lease lease, CommitSha commit, RepositoryConfig all) {
    Optional<JobConfig> config = all.jobs().find(job.id().name());
    if (config.isEmpty()) {
      return new Prepared.Impossible(
          "job '" + job.id().name() + "' is not configured at commit " + commit);
    }
    Processor processor = processors.get(config.orElseThrow().processor());
    if (processor == null) {
      return new Prepared.Impossible("this worker has no such processor");
    }
    Optional<JobIssue> issue = host.issue(job.repository(), job.id().issue());
    if (issue.isEmpty()) {
      return new Prepared.Impossible("the issue is not there any more");
    }
    Work work =
        new Work(
            job.repository(),
            commit,
            job.id().name(),
            config.orElseThrow(),
            issue.orElseThrow(),
            lease);
    return processor
        .check(work)
        .map(Refused::reason)
        .<Prepared>map(Prepared.Impossible::new)
        .orElseGet(() -> new Prepared.Ready(work, processor));
  }
}
