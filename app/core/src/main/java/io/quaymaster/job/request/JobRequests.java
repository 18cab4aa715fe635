package io.quaymaster.job.request;

import io.quaymaster.account.PoolName;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.RequestOutcome.Accepted;
import io.quaymaster.job.request.RequestOutcome.Later;
import io.quaymaster.job.request.RequestOutcome.Rejected;
import io.quaymaster.job.request.RequestOutcome.Standing;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunOutcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes requests for jobs: one job of a name for one cause, and one open one on an issue. */
@Singleton
public final class JobRequests {
  private static final int MOST_RACES = 20;

  private final ConfigReader configs;
  private final JobQueues queues;
  private final JobStore jobs;
  private final RequestRun definitions;
  private final RunEngine engine;
  private final Clock clock;

  public JobRequests(
      ConfigReader configs,
      JobQueues queues,
      JobStore jobs,
      RequestRun definitions,
      RunEngine engine,
      Clock clock) {
    this.configs = configs;
    this.queues = queues;
    this.jobs = jobs;
    this.definitions = definitions;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * Asks for a job. Safe to repeat.
   *
   * @throws RuntimeException an outage: ask again
   */
  public RequestOutcome request(JobRequest request) {
    for (int race = 0; race < MOST_RACES; race++) {
      List<Job> known = jobs.of(request.repository().id(), request.issue());
      List<Job> named =
          known.stream().filter(job -> job.id().name().equals(request.name())).toList();
      Optional<Job> same =
          named.stream().filter(job -> job.cause().equals(request.cause())).findFirst();
      if (same.isPresent()) {
        return proceed(same.orElseThrow());
      }
      Optional<Job> open = named.stream().filter(Job::open).findFirst();
      if (open.isPresent()) {
        return new Standing(open.orElseThrow());
      }
      Pool pool = pool(request);
      switch (pool) {
        case Pool.None(var rejected) -> {
          return rejected;
        }
        case Pool.Of(var name) -> {
          Job job = job(request, name, next(named));
          if (jobs.create(job)) {
            return proceed(job);
          }
        }
      }
    }
    throw new IllegalStateException(
        "issue " + request.issue() + " of " + request.repository() + " gets jobs without end");
  }

  /** Old jobs expire, so that their number says nothing. */
  private static int next(List<Job> named) {
    return named.stream().mapToInt(job -> job.id().number()).max().orElse(0) + 1;
  }

  private Job job(JobRequest request, PoolName pool, int number) {
    return Job.queued(
        new JobId(request.repository().id(), request.issue(), request.name(), number),
        request.repository(),
        pool,
        request.cause(),
        request.by(),
        clock.instant());
  }

  private sealed interface Pool {
    record Of(PoolName name) implements Pool {}

    record None(Rejected why) implements Pool {}
  }

  private Pool pool(JobRequest request) {
    return switch (configs.read(request.repository())) {
      case ConfigOutcome.Excluded(var reason) -> none("no job is run here: " + reason, "");
      case ConfigOutcome.Invalid(var problems) ->
          none(
              "the configuration does not validate: " + problems.getFirst(),
              "Correct it, then ask again.");
      case ConfigOutcome.Valid(var config, _) when config.observe() ->
          none("this repository is only observed", "Remove `observe: true` to have jobs run.");
      case ConfigOutcome.Valid(var config, _) -> pool(config, request.name());
    };
  }

  private Pool pool(RepositoryConfig config, JobName name) {
    Optional<JobConfig> job = config.jobs().find(name);
    if (job.isEmpty()) {
      return none(
          "no job '" + name + "' is configured; " + configured(config),
          "Configure it, then ask again.");
    }
    PoolName pool = new PoolName(job.orElseThrow().pool());
    return queues.of(pool).isPresent()
        ? new Pool.Of(pool)
        : none(
            "job '"
                + name
                + "' wants pool '"
                + pool
                + "', which is not set up; there are "
                + queues.pools().stream().map(PoolName::toString).collect(Collectors.joining(", ")),
            "Choose another pool, then ask again.");
  }

  private static String configured(RepositoryConfig config) {
    return config.jobs().jobs().isEmpty()
        ? "the repository has none"
        : "there are "
            + config.jobs().jobs().keySet().stream()
                .map(JobName::toString)
                .collect(Collectors.joining(", "));
  }

  private static Pool none(String reason, String remedy) {
    return new Pool.None(new Rejected(reason, remedy));
  }

  private RequestOutcome proceed(Job job) {
    RunOutcome outcome =
        engine.execute(
            definitions.definition(job.id()),
            job.id().run(),
            job.repository(),
            Map.of("issue", job.id().issue().toString(), "by", job.by(), "cause", job.cause()));
    return switch (outcome) {
      case RunOutcome.Finished _ -> new Accepted(jobs.find(job.id()).orElse(job));
      case RunOutcome.Failed(_, var reason, var remedy) -> new Rejected(reason, remedy);
      case RunOutcome.Waiting(_, var until, var reason) -> new Later(job.id(), until, reason);
      case RunOutcome.Busy(var until) -> new Later(job.id(), until, "another executor is at it");
    };
  }
}
