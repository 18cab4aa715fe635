package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.AccountState;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.PoolRig;
import io.quaymaster.account.PoolSamples;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.KillSwitch;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.job.request.JobRequest;
import io.quaymaster.job.request.RequestOutcome;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.host.MemoryCalls;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.memory.job.MemoryJobHost;
import io.quaymaster.memory.job.MemoryJobQueues;
import io.quaymaster.memory.job.MemoryJobStore;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What outlasts the processes that jobs are asked for and done in: one issue, one pool. */
public final class JobRig {
  public static final InstalledRepository BILLING =
      new InstalledRepository(
          new InstallationId(7), new RepositoryId(42), RepositoryRef.parse("acme/billing"));
  public static final IssueNumber ISSUE = new IssueNumber(17);
  public static final JobName REPRODUCE = new JobName("reproduce");
  public static final PoolName POOL = PoolSamples.POOL;

  public final KillSwitch life = new KillSwitch();
  public final PoolRig pool = new PoolRig();
  public final HandClock clock = pool.clock;
  public final MemoryJobStore jobs = new MemoryJobStore();
  public final MemoryRunStore runs = new MemoryRunStore();
  public final MemoryFeedback feedback = new MemoryFeedback();
  public final MemoryMessageQueue queue =
      new MemoryMessageQueue(false, Duration.ofMinutes(5), 50, clock);
  public final MemoryMessageQueue deferred =
      new MemoryMessageQueue(false, Duration.ofMinutes(3), 5, clock);
  public final MemoryMessageQueue work =
      new MemoryMessageQueue(true, Duration.ofMinutes(3), 5, clock);
  public final MemoryCalls calls = new MemoryCalls();
  public final MemoryJobHost host = new MemoryJobHost(calls);
  public final ResultsThatMayFail results = new ResultsThatMayFail();
  public final Pauses pauses =
      new Pauses(new MemoryPauseStore(), (_, _) -> Optional.empty(), clock, Pauses.Timing.DEFAULT);
  public final ScriptedProcessor processor = new ScriptedProcessor();

  /** One whose signs of life are a minute apart, which no test lasts. */
  public WorkTiming timing =
      new WorkTiming(
          Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofHours(3), 3);

  public JobQueues queues = new MemoryJobQueues(Map.of(POOL, life.on(MessageQueue.class, queue)));
  private ConfigOutcome config = new ConfigOutcome.Excluded("nothing is configured yet");

  public JobRig() {
    configure(false, Map.of("reproduce", "sandbox"));
    host.push(BILLING, new CommitSha("a".repeat(40)));
    host.put(BILLING, issue());
    pool.free("111111111111");
  }

  private JobIssue issue() {
    return new JobIssue(
        ISSUE,
        "It fails",
        "Since yesterday.",
        "mona",
        List.of("reproduce"),
        "open",
        URI.create("https://github.example/acme/billing/issues/17"),
        clock.instant());
  }

  /** The configuration, with the pools of jobs by name. */
  public void configure(boolean observe, Map<String, String> jobsWithPools) {
    Map<JobName, JobConfig> all = new LinkedHashMap<>();
    jobsWithPools.forEach((name, pool) -> all.put(new JobName(name), command(pool)));
    config(
        new ConfigOutcome.Valid(
            new RepositoryConfig(
                observe,
                ReleaseConfig.DEFAULT,
                TriageConfig.NONE,
                new JobsConfig(all),
                NotifyConfig.NONE),
            Map.of()));
  }

  public void config(ConfigOutcome outcome) {
    config = outcome;
  }

  private static JobConfig command(String pool) {
    return new JobConfig(
        ProcessorName.COMMAND,
        List.of("./reproduce.sh"),
        JobTimeout.of("5m"),
        pool,
        List.of(),
        List.of());
  }

  public void pause() {
    pauses.pause(new PauseScope(JobId.KIND, "acme"), "mona", "audit");
  }

  public void resume() {
    pauses.resume(new PauseScope(JobId.KIND, "acme"), "mona", "over");
  }

  /** GitHub does not answer when it is asked for comments. */
  public void gitHubIsAway() {
    life.breakAll("FeedbackHost.findComment", () -> new Unavailable("GitHub does not answer"));
  }

  /** A minute later, what was put off is done as far as it goes then. */
  public void putOffIsDone() {
    clock.move(Duration.ofMinutes(1));
    while (process().later()) {
      // One message after another.
    }
  }

  /** A process that has just begun. */
  public JobProcess process() {
    return process("worker-1");
  }

  public JobProcess process(String worker) {
    return new JobProcess(this, worker);
  }

  public ConfigReader configs() {
    return new ConfigReader() {
      @Override
      public ConfigOutcome read(InstalledRepository repository) {
        return config;
      }

      @Override
      public ConfigOutcome readAt(InstalledRepository repository, CommitSha commit) {
        return config;
      }
    };
  }

  /** A request of that cause. */
  public static JobRequest request(String name, String cause) {
    return new JobRequest(BILLING, ISSUE, new JobName(name), "mona", cause);
  }

  /** Asks for {@code reproduce}, which is accepted. */
  public Job accepted() {
    return assertInstanceOf(
            RequestOutcome.Accepted.class,
            process().requests().request(request("reproduce", "event " + UUID.randomUUID())))
        .job();
  }

  /** The only job. */
  public Job job() {
    return job(1);
  }

  public Job job(int number) {
    return jobs.find(new JobId(BILLING.id(), ISSUE, REPRODUCE, number)).orElseThrow();
  }

  public JobEnd end() {
    return assertInstanceOf(JobState.Ended.class, job().state()).end();
  }

  /** The App's comments, oldest first. */
  public List<String> comments() {
    return feedback.ownComments().stream().map(MemoryFeedback.Comment::body).toList();
  }

  /** Those that say how a job ended. */
  public List<String> lastComments() {
    return comments().stream().filter(body -> body.contains(":end -->")).toList();
  }

  /** The states of all accounts. */
  public List<AccountState> accounts() {
    return pool.accounts.list(Optional.empty()).stream()
        .map(io.quaymaster.account.Account::state)
        .toList();
  }

  /** A message of somebody. */
  public void send(String body) {
    queue.send(new MessageQueue.Message(body, "42", UUID.randomUUID().toString(), Duration.ZERO));
  }
}
