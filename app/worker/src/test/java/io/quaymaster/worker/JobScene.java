package io.quaymaster.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.session.JobSessions.JobCredentials;
import io.quaymaster.config.job.JobConfig;
import io.quaymaster.config.job.JobName;
import io.quaymaster.config.job.JobTimeout;
import io.quaymaster.config.job.ProcessorName;
import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.output.ShownOutput;
import io.quaymaster.job.processor.Execution;
import io.quaymaster.job.processor.JobIssue;
import io.quaymaster.job.processor.JobSession;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.StopSignal;
import io.quaymaster.job.processor.Work;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.Glob;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.Secret;
import io.quaymaster.worker.command.CommandProcessor;
import io.quaymaster.worker.process.Walls;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A job with everything around it, for tests. */
public final class JobScene implements JobSession {
  /** The secret key of the leased account. */
  public static final String SECRET_KEY = "wJalrXUtnFEMI-K7MDENG-bPxRfiCY-leased";

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final long MEGABYTE = 1024 * 1024;

  public final JobOutput output = new JobOutput();
  public final StopSignal stop = new StopSignal();
  public final Map<String, String> kept = new TreeMap<>();
  public boolean leaseLost;
  public String title = "it fails";
  public String body = "steps";
  public String timeout = "1m";
  public long diskLimit = 500 * MEGABYTE;
  public long memoryLimit = 1024 * MEGABYTE;
  public Duration grace = Duration.ofSeconds(2);
  public List<Glob> artifacts = List.of();
  public final String lease;
  private final Path folder;

  public JobScene(Path folder) {
    this.folder = folder;
    this.lease = LeaseId.random(new Random()).value();
  }

  @Override
  public RegionName region() {
    return new RegionName("eu-central-1");
  }

  @Override
  public Optional<JobCredentials> credentials() {
    return leaseLost
        ? Optional.empty()
        : Optional.of(
            new JobCredentials(
                "ASIALEASEDACCOUNT001",
                new Secret(SECRET_KEY),
                new Secret("leased-session-token"),
                NOW.plusSeconds(3_600)));
  }

  /** How commands are limited. */
  public WorkerSettings settings() {
    return new WorkerSettings(
        Optional.of(folder.resolve("jobs")),
        64_100,
        16,
        100 * MEGABYTE,
        diskLimit,
        Optional.of(memoryLimit),
        128,
        256,
        grace);
  }

  /** Runs a command of the test's repository. */
  public ProcessorOutcome run(String... argv) {
    CommandProcessor processor =
        new CommandProcessor(
            (_, _) -> RepositoryFiles.scripts(), new Walls(settings()), new SecureRandom());
    return processor.process(work(argv), execution());
  }

  /** What an execution is given. */
  public Execution execution() {
    return new Execution(
        this,
        output,
        stop,
        (path, size, content) -> {
          try (var in = content.open()) {
            kept.put(path, new String(in.readNBytes((int) size), UTF_8));
          }
        });
  }

  /** The work. */
  public Work work(String... argv) {
    return work(
        new JobConfig(
            ProcessorName.COMMAND,
            new ArrayList<>(List.of(argv)),
            JobTimeout.of(timeout),
            "sandbox",
            artifacts,
            List.of()));
  }

  /** The work by a configuration. */
  public Work work(JobConfig config) {
    return new Work(
        new InstalledRepository(
            new InstallationId(1), new RepositoryId(7), RepositoryRef.parse("acme/billing")),
        new CommitSha("a".repeat(40)),
        new JobName("reproduce"),
        config,
        new JobIssue(
            new IssueNumber(1),
            title,
            body,
            "mona",
            List.of("reproduce"),
            "open",
            URI.create("https://github.com/acme/billing/issues/1"),
            NOW),
        new Lease(
            new LeaseId(lease),
            new AccountId("111111111111"),
            new PoolName("sandbox"),
            new Fence(1),
            new Holder("worker-1"),
            NOW,
            NOW.plusSeconds(10_800)));
  }

  /** What the job printed, as it may be shown. */
  public String shown() {
    return ShownOutput.of(output, List.of()).text();
  }
}
