package io.quaymaster.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An address that is no service of AWS: it keeps what it gets and answers as planned. */
public final class Endpoint implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private volatile Function<Request, Reply> otherwise = _ -> new Reply(200, "");

  /** What a request gets. */
  public record Reply(int status, String body) {}

  /** One request. */
  public record Request(
      String method, String path, Optional<String> contentType, Map<String, Object> body) {}

  public Endpoint() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request gets this; without a plan, 200 and nothing. */
  public Endpoint then(int status, String body) {
    replies.add(new Reply(status, body));
    return this;
  }

  /** What requests get that nothing is planned for. */
  public Endpoint otherwise(Function<Request, Reply> answer) {
    otherwise = answer;
    return this;
  }

  public List<Request> requests() {
    return requests;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")),
              Trees.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      requests.add(request);
      Reply reply = Optional.ofNullable(replies.poll()).orElseGet(() -> otherwise.apply(request));
      byte[] bytes = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
