package io.quaymaster.simulator.aws;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB by Amazon's DynamoDB Local, one database whatever the caller's region and key.
 *
 * <p>Its request handler is put into a server of our own: its own {@code ServerRunner} listens on
 * every interface, prints a banner and sends telemetry. Both classes are found by name, because its
 * licence keeps it out of what we compile and ship.
 */
public final class DynamoDbEngine implements Engine {
  private static final String PACKAGE = "software.amazon.dynamodb.services.local.server.";
  private static final int MAX_THREADS = 40;

  private final Server server;
  private final Object requests;
  private final URI uri;

  private DynamoDbEngine(Server server, Object requests, URI uri) {
    this.server = server;
    this.requests = requests;
    this.uri = uri;
  }

  /**
   * Starts the engine with its data in memory.
   *
   * @param port 0 takes any free one
   * @throws EngineStartException when the port is taken or DynamoDB Local is not on the class path
   */
  public static DynamoDbEngine start(int port) {
    return start(port, null);
  }

  /** Starts the engine with its data in files of a directory, which is made when absent. */
  public static DynamoDbEngine start(int port, @Nullable Path directory) {
    Server server = null;
    try {
      Object requests = requestHandler(directory);
      server = server(port, requests);
      server.start();
      int bound = ((NetworkConnector) server.getConnectors()[0]).getLocalPort();
      return new DynamoDbEngine(server, requests, URI.create("http://127.0.0.1:" + bound));
    } catch (Exception e) {
      stop(server);
      throw EngineStartException.of("DynamoDB", port, e);
    }
  }

  private static Object requestHandler(@Nullable Path directory) throws Exception {
    if (directory != null) {
      Files.createDirectories(directory);
    }
    String path = directory == null ? null : directory.toString();
    boolean inMemory = directory == null;
    // port, in memory, directory, one shared database, delay of table states
    return Class.forName(PACKAGE + "LocalDynamoDBRequestHandler")
        .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
        .newInstance(0, inMemory, path, true, false);
  }

  private static Server server(int port, Object requests) throws ReflectiveOperationException {
    Handler handler =
        Class.forName(PACKAGE + "LocalDynamoDBServerHandler")
            .asSubclass(Handler.class)
            .getConstructor(Class.forName(PACKAGE + "DynamoDBRequestHandler"), String.class)
            .newInstance(requests, null);
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 2);
    threads.setName("dynamodb");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new ContextHandler(handler, "/"));
    return server;
  }

  private static void stop(@Nullable Server server) {
    if (server == null) {
      return;
    }
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB did not stop", e);
    }
  }

  @Override
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    stop(server);
    try {
      requests.getClass().getMethod("shutdown").invoke(requests);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("DynamoDB did not close its database", e);
    }
  }
}
