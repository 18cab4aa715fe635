package io.quaymaster.simulator.aws;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SQS, S3 and DynamoDB together. Starting them in memory takes about a second; the tests of a
 * module share one.
 */
public final class AwsEngines implements AutoCloseable {
  private final SqsEngine sqs;
  private final S3Engine s3;
  private final Optional<DynamoDbEngine> dynamoDb;
  private final SqsSender sender;
  private final BucketNotifications notifications;

  private AwsEngines(
      SqsEngine sqs,
      S3Engine s3,
      Optional<DynamoDbEngine> dynamoDb,
      SqsSender sender,
      BucketNotifications notifications) {
    this.sqs = sqs;
    this.s3 = s3;
    this.dynamoDb = dynamoDb;
    this.sender = sender;
    this.notifications = notifications;
  }

  /**
   * What to start and where.
   *
   * @param sqsPort port of SQS, 0 for any free one; so are the other ports
   * @param data directory that objects and tables are kept in; empty keeps them in memory (queues
   *     always are)
   * @param dynamoDb false leaves DynamoDB out, for those who can't accept its licence
   */
  public record Settings(
      int sqsPort, int s3Port, int dynamoDbPort, Optional<Path> data, boolean dynamoDb) {

    /** Everything, in memory, on free ports. */
    public static Settings inMemory() {
      return new Settings(0, 0, 0, Optional.empty(), true);
    }

    private @Nullable Path below(String folder) {
      return data.map(directory -> directory.resolve(folder)).orElse(null);
    }
  }

  /**
   * Starts the engines side by side and waits until all listen.
   *
   * @param clock for the time in S3's events
   * @throws EngineStartException when one can't start; those already running are stopped
   */
  public static AwsEngines start(Settings settings, Clock clock) {
    return start(settings, clock, () -> SqsEngine.start(settings.sqsPort()));
  }

  /**
   * As {@link #start}, but what was received stays hidden by the clock, too.
   *
   * @param clock ahead of the machine's; see {@link SqsEngine#start(int, Clock)}
   */
  public static AwsEngines startByTheClock(Settings settings, Clock clock) {
    return start(settings, clock, () -> SqsEngine.start(settings.sqsPort(), clock));
  }

  private static AwsEngines start(Settings settings, Clock clock, Supplier<SqsEngine> queues) {
    CompletableFuture<SqsEngine> sqs = begin("sqs", queues);
    SqsSender sender = new SqsSender(() -> sqs.join().uri());
    BucketNotifications notifications = new BucketNotifications(new ObjectEvents(clock), sender);
    CompletableFuture<S3Engine> s3 =
        begin("s3", () -> S3Engine.start(settings.s3Port(), settings.below("s3"), notifications));
    CompletableFuture<Optional<DynamoDbEngine>> dynamoDb = begin("dynamodb", () -> table(settings));
    try {
      return new AwsEngines(sqs.join(), s3.join(), dynamoDb.join(), sender, notifications);
    } catch (CompletionException e) {
      sender.close();
      settle(sqs.thenAccept(Engine::close));
      settle(s3.thenAccept(Engine::close));
      settle(dynamoDb.thenAccept(engine -> engine.ifPresent(Engine::close)));
      throw e.getCause() instanceof EngineStartException start ? start : e;
    }
  }

  private static Optional<DynamoDbEngine> table(Settings settings) {
    return settings.dynamoDb()
        ? Optional.of(DynamoDbEngine.start(settings.dynamoDbPort(), settings.below("dynamodb")))
        : Optional.empty();
  }

  /** Waits, whatever the end: the first failure is what the caller hears of. */
  private static void settle(CompletableFuture<?> end) {
    end.exceptionally(failure -> null).join();
  }

  private static <T> CompletableFuture<T> begin(String name, Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, task -> Thread.ofPlatform().name(name).start(task));
  }

  /** Address of SQS. */
  public URI sqs() {
    return sqs.uri();
  }

  /** Address of S3; use path-style access. */
  public URI s3() {
    return s3.uri();
  }

  /** Address of DynamoDB, when it was started. */
  public Optional<URI> dynamoDb() {
    return dynamoDb.map(Engine::uri);
  }

  /** Where notifications of S3 to SQS are set up. */
  public BucketNotifications notifications() {
    return notifications;
  }

  /** Stops all engines; what was in memory is gone. */
  @Override
  public void close() {
    CompletableFuture<?> sqsStops = begin("stop-sqs", () -> stopped(sqs));
    CompletableFuture<?> s3Stops = begin("stop-s3", () -> stopped(s3));
    dynamoDb.ifPresent(Engine::close);
    CompletableFuture.allOf(sqsStops, s3Stops).join();
    sender.close();
  }

  private static Engine stopped(Engine engine) {
    engine.close();
    return engine;
  }
}
