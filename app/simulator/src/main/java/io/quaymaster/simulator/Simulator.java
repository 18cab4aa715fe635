package io.quaymaster.simulator;

import io.quaymaster.simulator.aws.AwsEngines;
import io.quaymaster.simulator.github.Options;
import io.quaymaster.simulator.github.SimulatedGitHub;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The whole outside world: a GitHub and AWS, started side by side. In memory and on a free port
 * each, it is there in about a second and a half.
 *
 * @param gitHub git, REST, GraphQL, webhooks and pages
 * @param aws SQS, S3 and DynamoDB
 */
public record Simulator(SimulatedGitHub gitHub, AwsEngines aws) implements AutoCloseable {

  /**
   * Starts everything and waits until all of it listens.
   *
   * @throws RuntimeException when something can't start, such as for a taken port; what was running
   *     already is stopped
   */
  public static Simulator start(Options gitHub, AwsEngines.Settings aws) {
    CompletableFuture<SimulatedGitHub> hub = begin("github", () -> SimulatedGitHub.start(gitHub));
    CompletableFuture<AwsEngines> engines =
        begin("aws", () -> AwsEngines.start(aws, gitHub.clock()));
    try {
      return new Simulator(hub.join(), engines.join());
    } catch (CompletionException e) {
      settle(hub.thenAccept(SimulatedGitHub::close));
      settle(engines.thenAccept(AwsEngines::close));
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Everything in memory on free ports. */
  public static Simulator start() {
    return start(Options.standard(), AwsEngines.Settings.inMemory());
  }

  private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().name(name).start(task));
  }

  /** Waits, whatever the end: the first failure is what the caller hears of. */
  private static void settle(CompletableFuture<?> end) {
    end.exceptionally(failure -> null).join();
  }

  /** Stops everything; what was in memory is gone. */
  @Override
  public void close() {
    gitHub.close();
    aws.close();
  }
}
