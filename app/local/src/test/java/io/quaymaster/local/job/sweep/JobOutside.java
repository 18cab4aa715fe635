package io.quaymaster.local.job.sweep;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.account.capacity.QueueDepth.Depth;
import io.quaymaster.account.clean.pool.PoolCleaning;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Message;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.local.LocalApp;
import io.quaymaster.local.ServerProperties;
import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.local.sweep.WayOut;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.testkit.fault.Wall;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What survives a process: the simulated GitHub, the engines, a pool of three accounts, and a
 * visitor who looks at them. Every world begins and ends with all accounts free.
 */
final class JobOutside implements AutoCloseable {
  static final PoolName POOL = new PoolName("sandbox");
  private static final List<String> ACCOUNTS =
      List.of("111111111111", "222222222222", "333333333333");

  private final AwsEngines engines;
  private final SimulatedGitHub gitHub;
  private final LocalApp app;
  private final ApplicationContext visitor;

  JobOutside() {
    engines = AwsEngines.startByTheClock(AwsEngines.Settings.inMemory(), SweepBeans.CLOCK);
    gitHub = SimulatedGitHub.start(Options.standard().clock(SweepBeans.CLOCK));
    app = LocalApp.register(gitHub, gitHub.arrange().user("mona", "ghp_sweep"));
    app.sendHooksTo(gitHub, URI.create("http://localhost:1/github/webhooks"));
    gitHub.deliveries().pause();
    Map<String, Object> settings = settings(Optional.empty());
    settings.put("quaymaster.aws.bootstrap", true);
    visitor = ApplicationContext.run(settings);
    ACCOUNTS.forEach(this::register);
    visitor(PoolCleaning.class).sweep(new Holder("visitor"), Instant.MAX);
  }

  private void register(String number) {
    RoleArn role = new RoleArn("arn:aws:iam::" + number + ":role/quaymaster-processing");
    visitor(Accounts.class)
        .change(
            new AccountCommand.Register(
                new Membership(new AccountId(number), POOL, Set.of(), role, false)));
  }

  SimulatedGitHub gitHub() {
    return gitHub;
  }

  LocalApp app() {
    return app;
  }

  /** One of the visitor's beans, whose calls nobody counts. */
  <T> T visitor(Class<T> type) {
    return visitor.getBean(type);
  }

  /** The states of the accounts. */
  List<AccountState> accounts() {
    return visitor(Accounts.class).list(Optional.of(POOL)).stream().map(Account::state).toList();
  }

  /** Whether all of them are free. */
  boolean accountsAreFree() {
    return accounts().stream().allMatch(AccountState.AVAILABLE::equals);
  }

  /** The job of a label as it is when it was acknowledged and sent. */
  void request(Labelled labelled) {
    Job job = labelled.requested();
    if (!visitor(JobStore.class).create(job)) {
      throw new AssertionError("there is a job already: " + job.id());
    }
    jobs().send(new Message(job.id().toString(), "group", job.id().toString(), Duration.ZERO));
  }

  private MessageQueue jobs() {
    return visitor(JobQueues.class).of(POOL).orElseThrow();
  }

  /** All messages that wait, taken out of the queue. */
  List<String> takeMessages() {
    MessageQueue queue = jobs();
    List<String> bodies = new ArrayList<>();
    List<Received> received = queue.receive(10, Duration.ZERO);
    while (!received.isEmpty()) {
      received.forEach(message -> bodies.add(message.body()));
      received.forEach(queue::complete);
      received = queue.receive(10, Duration.ZERO);
    }
    return bodies;
  }

  /** How many messages wait or are in work. */
  long messages() {
    Depth depth = visitor(QueueDepth.class).of(POOL);
    return depth.visible() + depth.inFlight();
  }

  /** A process; behind a wall, every way out leads through it. */
  ApplicationContext process(Optional<Wall> wall) {
    return ApplicationContext.run(settings(wall));
  }

  /** Nothing happens but what a worker does: no round begins by itself, no sign of life is due. */
  private Map<String, Object> settings(Optional<Wall> wall) {
    Map<String, Object> settings =
        new HashMap<>(ServerProperties.of(0, gitHub.url(), app, Optional.of(engines), Map.of()));
    settings.put("quaymaster.aws.bootstrap", false);
    settings.put("quaymaster.test.sweep", true);
    settings.put(QuickProcessor.WANTED, true);
    settings.put("quaymaster.github.retry-delay", "1ms");
    settings.put("quaymaster.pools", POOL.toString());
    settings.put("quaymaster.pool.first", "1h");
    settings.put("quaymaster.worker.long-poll", "0s");
    settings.put("quaymaster.worker.beat", "2m");
    wall.ifPresent(
        through -> {
          settings.put("quaymaster.github.url", through.wayTo(gitHub.url()).toString());
          settings.put(WayOut.PROXY, through.wayTo(engines.s3()).toString());
        });
    return settings;
  }

  @Override
  public void close() {
    visitor.close();
    gitHub.close();
    engines.close();
  }
}
