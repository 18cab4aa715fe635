package io.quaymaster.local;

import io.micronaut.runtime.server.EmbeddedServer;
import io.quaymaster.app.SystemClock;
import io.quaymaster.local.seed.Acme;
import io.quaymaster.server.Server;
import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.S3Client;

/** Everything, running. It listens on 127.0.0.1 only. */
public final class LocalStack implements AutoCloseable {
  private final SimulatedGitHub gitHub;
  private final Optional<AwsEngines> engines;
  private final EmbeddedServer server;
  private final LocalWorkers workers;
  private final LocalApp app;
  private final Account organisation;

  private LocalStack(
      SimulatedGitHub gitHub,
      Optional<AwsEngines> engines,
      EmbeddedServer server,
      LocalWorkers workers,
      LocalApp app,
      Account organisation) {
    this.gitHub = gitHub;
    this.engines = engines;
    this.server = server;
    this.workers = workers;
    this.app = app;
    this.organisation = organisation;
  }

  /**
   * Starts the engines and the simulated GitHub side by side, then the server.
   *
   * @throws RuntimeException when a part can't start, for example because its port is taken; the
   *     others are stopped
   */
  static LocalStack start(LocalOptions options) {
    return start(options, Map.of());
  }

  /** As {@link #start(LocalOptions)}, with settings of the server that add to the usual ones. */
  static LocalStack start(LocalOptions options, Map<String, Object> more) {
    // Before there are threads: what they log while SLF4J looks for its backend is held back, with
    // a remark that people take for a fault.
    var _ = LoggerFactory.getILoggerFactory();
    Clock clock = new SystemClock();
    CompletableFuture<Optional<AwsEngines>> engines =
        CompletableFuture.supplyAsync(() -> engines(options, clock));
    SimulatedGitHub gitHub = null;
    try {
      gitHub = SimulatedGitHub.start(gitHubOptions(options, clock), LocalStack::prepare);
      Account organisation = Acme.in(gitHub);
      LocalApp app = LocalApp.register(gitHub, organisation);
      EmbeddedServer server =
          Server.start(ServerProperties.of(options.port, gitHub.url(), app, engines.join(), more));
      engines.join().ifPresent(running -> fillRoadmap(server, running));
      app.sendHooksTo(gitHub, server.getURI().resolve("/github/webhooks"));
      app.installOn(gitHub, organisation);
      gitHub.deliveries().resume();
      LocalWorkers workers = LocalWorkers.start(server.getApplicationContext());
      return new LocalStack(gitHub, engines.join(), server, workers, app, organisation);
    } catch (RuntimeException e) {
      if (gitHub != null) {
        gitHub.close();
      }
      var _ = engines.thenAccept(running -> running.ifPresent(AwsEngines::close));
      throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause
          ? cause
          : e;
    }
  }

  private static void fillRoadmap(EmbeddedServer server, AwsEngines running) {
    S3Client s3 = server.getApplicationContext().getBean(S3Client.class);
    RoadmapFolder.fill(s3);
    RoadmapFolder.announce(s3, running);
  }

  /** What waits to be delivered from an earlier start waits until there is a receiver. */
  private static void prepare(SimulatedGitHub gitHub) {
    gitHub.deliveries().pause();
    var _ = Acme.in(gitHub);
  }

  private static Options gitHubOptions(LocalOptions options, Clock clock) {
    Options standard =
        Options.standard().port(options.gitHubPort).clock(clock).passerBy(Acme.PERSON);
    return options.data().map(data -> standard.data(data.resolve("github"))).orElse(standard);
  }

  private static Optional<AwsEngines> engines(LocalOptions options, Clock clock) {
    if (options.memory) {
      return Optional.empty();
    }
    AwsEngines.Settings settings =
        new AwsEngines.Settings(
            options.sqsPort, options.s3Port, options.dynamoDbPort, options.data(), true);
    AwsEngines running = AwsEngines.start(settings, clock);
    RoadmapFolder.watch(running);
    return Optional.of(running);
  }

  /** Where Quaymaster answers. */
  public URI url() {
    return server.getURI();
  }

  /** The simulated GitHub. */
  public SimulatedGitHub gitHub() {
    return gitHub;
  }

  /** The server's beans. */
  public EmbeddedServer server() {
    return server;
  }

  /** The App and its secrets. */
  public LocalApp app() {
    return app;
  }

  /** The organisation that everything belongs to. */
  public Account organisation() {
    return organisation;
  }

  /** Those who do jobs. */
  LocalWorkers workers() {
    return workers;
  }

  /** The AWS services; empty when the stack runs in memory. */
  Optional<AwsEngines> engines() {
    return engines;
  }

  /** Stops everything, the workers and the server first. */
  @Override
  public void close() {
    workers.close();
    server.close();
    gitHub.close();
    engines.ifPresent(AwsEngines::close);
  }
}
