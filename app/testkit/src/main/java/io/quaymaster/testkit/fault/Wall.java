package io.quaymaster.testkit.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Loopback proxies between one process and everything outside it. They number the calls; at one of
 * them the process can be cut off, before or after the call has its effect. From then on nothing
 * gets through, all is refused: to the world outside, the process is dead.
 */
public final class Wall implements AutoCloseable {
  private static final Set<String> HOP_HEADERS =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private static final int REFUSED = 400;

  /** What is outside remembers nothing of a connection, so all walls share them. */
  private static final HttpClient OUTSIDE =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<HttpServer> servers = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final Kill kill;
  private boolean dead;

  /**
   * @param kill when the process dies
   */
  public Wall(Kill kill) {
    this.kill = kill;
  }

  /** When a process dies. */
  public sealed interface Kill {
    /** It lives. */
    record Never() implements Kill {}

    /** The call with this number (from 1) has no effect any more. */
    record Before(int call) implements Kill {}

    /** The call with this number has its effect, but the process doesn't learn of it. */
    record After(int call) implements Kill {}
  }

  /** Opens a way out to a server and returns the address that leads there. */
  public URI wayTo(URI target) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext("/", exchange -> pass(target, exchange));
      server.start();
      servers.add(server);
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The calls that came so far, as {@code METHOD path}, of AWS {@code METHOD operation}. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** True once the process has been cut off. */
  public synchronized boolean isDead() {
    return dead;
  }

  private enum Fate {
    PASSES,
    PASSES_UNHEARD,
    IS_LOST
  }

  private synchronized Fate count(HttpExchange exchange) {
    if (dead) {
      return Fate.IS_LOST;
    }
    String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    calls.add(
        exchange.getRequestMethod()
            + " "
            + (operation == null ? exchange.getRequestURI().getPath() : operation));
    Fate fate =
        switch (kill) {
          case Kill.Never _ -> Fate.PASSES;
          case Kill.Before(var call) when call == calls.size() -> Fate.IS_LOST;
          case Kill.After(var call) when call == calls.size() -> Fate.PASSES_UNHEARD;
          case Kill.Before _, Kill.After _ -> Fate.PASSES;
        };
    dead = fate != Fate.PASSES;
    return fate;
  }

  private void pass(URI target, HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Fate fate = count(exchange);
      Optional<HttpResponse<byte[]>> response =
          fate == Fate.IS_LOST ? Optional.empty() : Optional.of(forward(target, exchange, body));
      if (fate == Fate.PASSES && response.isPresent()) {
        answer(exchange, response.orElseThrow());
      } else {
        // To the dead it is all the same; a broken connection would be tried again, with pauses.
        exchange.sendResponseHeaders(REFUSED, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> forward(URI target, HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return OUTSIDE.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!HOP_HEADERS.contains(name) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    if (exchange.getRequestMethod().equals("HEAD")) {
      // What a GET would bring; nothing follows.
      response
          .headers()
          .firstValue("content-length")
          .ifPresent(size -> exchange.getResponseHeaders().set("content-length", size));
    }
    int length = response.body().length;
    exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(response.body());
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
    threads.shutdownNow();
  }
}
