package io.quaymaster.simulator.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes webhooks and remembers them; answers with a status that tests choose. */
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();
  volatile int status = 202;

  /** One webhook. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Hook(String event, String guid, String signature, byte[] body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String action() {
      return json().path("action").asText();
    }
  }

  private Receiver(HttpServer server) {
    this.server = server;
  }

  static Receiver start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Receiver receiver = new Receiver(server);
      server.createContext("/", receiver::take);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    hooks.add(
        new Hook(
            exchange.getRequestHeaders().getFirst("X-GitHub-Event"),
            exchange.getRequestHeaders().getFirst("X-GitHub-Delivery"),
            exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/github/webhooks");
  }

  /** The webhooks about a repository, in the order they came. */
  List<Hook> about(String fullName) {
    return hooks.stream()
        .filter(hook -> hook.json().at("/repository/full_name").asText().equals(fullName))
        .toList();
  }

  /** All webhooks of one event, in the order they came. */
  List<Hook> of(String event) {
    return hooks.stream().filter(hook -> hook.event().equals(event)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
