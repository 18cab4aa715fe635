package io.quaymaster.simulator.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * SQS by ElasticMQ: standard and FIFO queues, deduplication, redrive to dead-letter queues, long
 * polls, 1 MiB messages. Queues and messages are in memory.
 */
public final class SqsEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(SqsEngine.class);
  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofMillis(500);

  private final SQSRestServer server;
  private final ActorSystem actors;
  private final URI uri;

  private SqsEngine(SQSRestServer server, ActorSystem actors, URI uri) {
    this.server = server;
    this.actors = actors;
    this.uri = uri;
  }

  /**
   * Starts the engine and waits until it listens.
   *
   * @param port 0 takes any free one
   * @throws EngineStartException when the port is taken
   */
  public static SqsEngine start(int port) {
    return start(port, new NowProvider());
  }

  /**
   * As {@link #start(int)}, by another clock: it says when a received message is visible again.
   *
   * @param clock ahead of the machine's, for ElasticMQ stamps what is sent by that one: to a clock
   *     behind it, it has not come yet, and to one ahead, no delay holds it back
   */
  public static SqsEngine start(int port, Clock clock) {
    return start(
        port,
        new NowProvider() {
          @Override
          public long nowMillis() {
            return clock.millis();
          }

          @Override
          public OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
          }
        });
  }

  private static SqsEngine start(int port, NowProvider now) {
    requireFree(port);
    ActorSystem actors = ActorSystem.create("elasticmq");
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(port)
            .withActorSystem(actors)
            .withQueueManagerActor(actors.actorOf(queues(now)))
            .withAWSAccountId(LocalAws.ACCOUNT)
            .withAWSRegion(LocalAws.REGION)
            .start();
    try {
      int bound = server.waitUntilStarted().localAddress().getPort();
      return new SqsEngine(server, actors, URI.create("http://127.0.0.1:" + bound));
    } catch (RuntimeException e) {
      stop(server, actors);
      throw EngineStartException.of("SQS", port, e);
    }
  }

  private static Props queues(NowProvider now) {
    return Props.create(
        QueueManagerActor.class,
        () -> new QueueManagerActor(now, SQSRestServerBuilder.sqsLimits(), Option.empty()));
  }

  /** Pekko logs two stack traces before it says that a port is taken; so ask first. */
  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      LOG.trace("{} is free", probe);
    } catch (IOException e) {
      throw EngineStartException.of("SQS", port, e);
    }
  }

  @Override
  public URI uri() {
    return uri;
  }

  /**
   * Closes the port and breaks off what is under way. What is left of ElasticMQ ends by itself: it
   * holds nothing that lasts, but lets long polls run out, up to 20 seconds, also when whoever
   * asked has hung up.
   */
  @Override
  public void close() {
    var _ =
        new ServerBinding(server.waitUntilStarted())
            .terminate(GRACE)
            .toCompletableFuture()
            .<Boolean>handle((_, failure) -> failure == null)
            .completeOnTimeout(false, MOST.toMillis(), TimeUnit.MILLISECONDS)
            .join();
    var _ = Thread.ofPlatform().daemon().name("sqs-ends").start(() -> stop(server, actors));
  }

  private static void stop(SQSRestServer server, ActorSystem actors) {
    try {
      server.stopAndWait();
    } finally {
      actors.terminate();
    }
  }
}
