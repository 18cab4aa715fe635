package io.quaymaster.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves prepared answers on loopback, for what a well-behaved GitHub doesn't say on request:
 * outages, odd bodies, dropped connections. The last answer of a route is given again and again.
 */
public final class StubGitHub implements AutoCloseable {
  /** What was asked. */
  public record Asked(String line, Map<String, String> headers, String body) {}

  /** What is answered; status 0 drops the connection. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Reply(int status, Map<String, String> headers, byte[] body) {
    public Reply with(String name, String value) {
      Map<String, String> all = new HashMap<>(headers);
      all.put(name, value);
      return new Reply(status, all, body);
    }
  }

  public static final Reply DROPPED = new Reply(0, Map.of(), new byte[0]);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Reply>> routes = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  public StubGitHub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** An answer from a file under {@code answers/}. */
  public static Reply file(int status, String name) {
    try (InputStream in = StubGitHub.class.getResourceAsStream("/answers/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no such fixture: " + name);
      }
      return new Reply(status, Map.of(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer with the text as its body. */
  public static Reply json(int status, String body) {
    return new Reply(status, Map.of(), body.getBytes(UTF_8));
  }

  /** Prepares answers for a method and path, without its query: {@code GET /repos/acme/billing}. */
  public StubGitHub on(String route, Reply... replies) {
    synchronized (routes) {
      routes.put(route, new ArrayDeque<>(List.of(replies)));
    }
    return this;
  }

  /** The requests to a route, in order. */
  public List<Asked> asked(String route) {
    return asked.stream().filter(a -> a.line().split("\\?", 2)[0].equals(route)).toList();
  }

  /** All requests, in order: {@code GET /path?query}. */
  public List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String route = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(new Asked(query == null ? route : route + "?" + query, headers, body));
    Reply reply = next(route);
    if (reply.status() == 0) {
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean empty = reply.body().length == 0;
    exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
    if (!empty) {
      exchange.getResponseBody().write(reply.body());
    }
    exchange.close();
  }

  private Reply next(String route) {
    synchronized (routes) {
      Deque<Reply> replies = routes.get(route);
      if (replies == null) {
        return json(404, "{\"message\":\"Not Found\"}");
      }
      return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
