package io.quaymaster.simulator.aws;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SQS by ElasticMQ: standard and FIFO queues, deduplication, redrive to dead-letter queues, long
 * polls, 1 MiB messages. Queues and messages are in memory.
 */
public final class SqsEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(SqsEngine.class);
  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofMillis(500);

  private final SQSRestServer server;
  private final URI uri;

  private SqsEngine(SQSRestServer server, URI uri) {
    this.server = server;
    this.uri = uri;
  }

  /**
   * Starts the engine and waits until it listens.
   *
   * @param port 0 takes any free one
   * @throws EngineStartException when the port is taken
   */
  public static SqsEngine start(int port) {
    requireFree(port);
    SQSRestServer server =
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withPort(port)
            .withAWSAccountId(LocalAws.ACCOUNT)
            .withAWSRegion(LocalAws.REGION)
            .start();
    try {
      int bound = server.waitUntilStarted().localAddress().getPort();
      return new SqsEngine(server, URI.create("http://127.0.0.1:" + bound));
    } catch (RuntimeException e) {
      server.stopAndWait();
      throw EngineStartException.of("SQS", port, e);
    }
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
    var _ = Thread.ofPlatform().daemon().name("sqs-ends").start(server::stopAndWait);
  }
}
