package io.quaymaster.simulator.github;

import io.quaymaster.simulator.git.GitTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** One Jetty on 127.0.0.1. The port is open, and known, before it answers. */
final class WebServer implements AutoCloseable {
  private static final int MOST_THREADS = 150;
  private static final int LEAST_THREADS = 4;

  private final Server server;
  private final ServerConnector connector;

  /** Opens the port; 0 takes any free one. */
  WebServer(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
    threads.setName("github");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setStopTimeout(0);
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("can't listen on 127.0.0.1:" + port, e);
    }
  }

  int port() {
    return connector.getLocalPort();
  }

  /**
   * Answers from now on: git by JGit, everything else by the front.
   *
   * @param save run before a change is answered
   */
  void start(FrontDoor front, Runnable save) {
    Handler.Wrapper handler = front;
    handler.setHandler(GitTransport.handler(save));
    server.setHandler(handler);
    LifeCycle.start(server);
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
  }
}
