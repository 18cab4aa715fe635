package io.quaymaster.release;

import io.quaymaster.app.site.GitHubSite;
import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ConfigReader;
import io.quaymaster.config.NotifyConfig;
import io.quaymaster.config.Pauses;
import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.config.RepositoryConfig;
import io.quaymaster.config.issue.TriageConfig;
import io.quaymaster.config.job.JobsConfig;
import io.quaymaster.event.Delivery;
import io.quaymaster.event.GitHubEvent.Push;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.feedback.CheckReport;
import io.quaymaster.feedback.CheckRuns;
import io.quaymaster.feedback.FeedbackHost;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.memory.MemoryPauseStore;
import io.quaymaster.memory.MemoryRepositoryClaims;
import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.memory.RecordingNotifier;
import io.quaymaster.memory.host.MemoryCodeHost;
import io.quaymaster.memory.host.MemoryFeedback;
import io.quaymaster.memory.host.MemoryReleaseHost;
import io.quaymaster.memory.host.MemoryReleasePages;
import io.quaymaster.memory.host.MemoryRepository;
import io.quaymaster.memory.host.MemoryTagHost;
import io.quaymaster.notify.FinishedRuns;
import io.quaymaster.notify.FinishedRunsFanOut;
import io.quaymaster.notify.Notifications;
import io.quaymaster.publish.AnnotatedTags;
import io.quaymaster.publish.GitHubReleases;
import io.quaymaster.release.flow.ReleaseRun;
import io.quaymaster.release.history.Histories;
import io.quaymaster.release.plan.Planner;
import io.quaymaster.release.plan.PreviewPlanner;
import io.quaymaster.release.react.PreviewHandler;
import io.quaymaster.release.react.ReleaseCommand;
import io.quaymaster.release.react.ReleasePushHandler;
import io.quaymaster.release.react.ReleaseRerunHandler;
import io.quaymaster.release.request.ReleaseRuns;
import io.quaymaster.release.request.RequestedReleases;
import io.quaymaster.run.RunEngine;
import io.quaymaster.run.RunTiming;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The whole feature over in-memory adapters. What is made anew has lost its memory. */
public final class ReleaseRig {
  public static final BranchName MAIN = new BranchName("main");
  public static final GitHubSite SITE = new GitHubSite(URI.create("https://github.test"));

  public final TestClock clock = new TestClock();
  public final MemoryCodeHost code;
  public final MemoryRepository repository;
  public final MemoryFeedback feedback = new MemoryFeedback();
  private FeedbackHost checks = feedback;
  public final RecordingNotifier notifier = new RecordingNotifier();
  public final MemoryRunStore store = new MemoryRunStore();
  public final MemoryRepositoryClaims claims = new MemoryRepositoryClaims();
  public final MemoryPauseStore pauseStore = new MemoryPauseStore();
  public final List<Map<String, String>> finished = Collections.synchronizedList(new ArrayList<>());
  public final KnownConfig configs = new KnownConfig();

  public ReleaseRig() {
    this(100);
  }

  public ReleaseRig(int pageSize) {
    code = new MemoryCodeHost(pageSize);
    repository = code.create(Facts.BILLING, MAIN);
  }

  /** From now on no check run is taken. */
  public void refuseChecks(RuntimeException refusal) {
    checks = new ClosedChecks(refusal);
  }

  public Planner planner() {
    MemoryReleaseHost host = new MemoryReleaseHost(code);
    return new Planner(host, new Histories(host), SITE);
  }

  public Pauses pauses() {
    return new Pauses(pauseStore, (feature, ref) -> Optional.empty(), clock, Pauses.Timing.DEFAULT);
  }

  public ReleaseRuns runs() {
    FinishedRuns recorded = (ref, config, key, detail) -> finished.add(detail);
    MemoryTagHost tags = new MemoryTagHost(code);
    ReleaseRun run =
        new ReleaseRun(
            configs,
            planner(),
            pauses(),
            claims,
            new AnnotatedTags(tags),
            new GitHubReleases(new MemoryReleasePages(code), tags),
            new CheckRuns(checks),
            new Notifications(List.of(notifier), clock),
            new FinishedRunsFanOut(List.of(recorded)),
            clock,
            SITE);
    return new ReleaseRuns(run, new RunEngine(store, clock, RunTiming.DEFAULT), store, clock);
  }

  public ReleasePushHandler pushHandler() {
    return new ReleasePushHandler(configs, runs(), new CheckRuns(checks));
  }

  public ReleaseRerunHandler rerunHandler() {
    return new ReleaseRerunHandler(configs, runs());
  }

  public PreviewHandler previewHandler() {
    MemoryReleaseHost host = new MemoryReleaseHost(code);
    return new PreviewHandler(
        configs,
        host,
        new PreviewPlanner(planner(), new Histories(host)),
        new CheckRuns(checks),
        SITE);
  }

  public RequestedReleases releases() {
    return new RequestedReleases(configs, new MemoryReleaseHost(code), planner(), runs(), clock);
  }

  public ReleaseCommand command() {
    return new ReleaseCommand(releases(), runs());
  }

  /** Commits to main, and the push is handled. */
  public HandlerOutcome push(String message) {
    return pushed(repository.commit(MAIN, message), message);
  }

  public HandlerOutcome pushed(CommitSha head, String message) {
    return pushHandler().handle(delivery(), push(head, message));
  }

  public static Push push(CommitSha head, String message) {
    return new Push(Facts.BILLING, MAIN, MAIN, Optional.of(head), message, List.of("a.txt"), true);
  }

  public static Delivery delivery() {
    return new Delivery(
        new DeliveryId(UUID.randomUUID().toString()), Optional.of("ada"), false, Instant.EPOCH);
  }

  public CheckReport lastCheck() {
    return feedback.checks().getLast();
  }

  /** The configuration as a test sets it. */
  public static final class KnownConfig implements ConfigReader {
    private ConfigOutcome outcome = valid(Facts.config().value(), false);
    private final AtomicInteger reads = new AtomicInteger();

    public void set(Facts.Config config) {
      outcome = valid(config.value(), false);
    }

    public void observe() {
      outcome = valid(Facts.config().value(), true);
    }

    public void set(ConfigOutcome other) {
      outcome = other;
    }

    public int reads() {
      return reads.get();
    }

    @Override
    public ConfigOutcome read(InstalledRepository repository) {
      reads.incrementAndGet();
      return outcome;
    }

    @Override
    public ConfigOutcome readAt(InstalledRepository repository, CommitSha commit) {
      return outcome;
    }

    private static ConfigOutcome valid(ReleaseConfig release, boolean observe) {
      NotifyConfig notify = new NotifyConfig(Optional.of("#releases"), Optional.of("released"));
      return new ConfigOutcome.Valid(
          new RepositoryConfig(observe, release, TriageConfig.NONE, JobsConfig.NONE, notify),
          Map.of());
    }
  }

  /** Check runs that are closed to the App. */
  private record ClosedChecks(RuntimeException refusal) implements FeedbackHost {
    @Override
    public Optional<Long> findCheck(
        InstalledRepository repository, CommitSha commit, String name, String externalId) {
      throw refusal;
    }

    @Override
    public long createCheck(InstalledRepository repository, CheckReport report) {
      throw refusal;
    }

    @Override
    public boolean updateCheck(InstalledRepository repository, long id, CheckReport report) {
      throw refusal;
    }

    @Override
    public Optional<Long> findComment(
        InstalledRepository repository, IssueNumber issue, String marker) {
      throw refusal;
    }

    @Override
    public long writeComment(
        InstalledRepository repository, IssueNumber issue, Optional<Long> existing, String body) {
      throw refusal;
    }
  }

  /** A clock that a test moves. */
  public static final class TestClock extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    public void pass(Duration time) {
      now.updateAndGet(at -> at.plus(time));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
