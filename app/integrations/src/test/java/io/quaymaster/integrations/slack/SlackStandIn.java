package io.quaymaster.integrations.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like Slack's Web API, on the loopback, with the files of the test. */
final class SlackStandIn implements AutoCloseable {
  private static final Path FILES = Path.of("src/test/resources/slack");

  private final HttpServer server;
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  SlackStandIn() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/", this::handle);
    server.start();
  }

  URI api() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/");
  }

  /** The next call of a method gets this. */
  void answer(String method, String file) {
    answer(method, 200, Map.of(), file);
  }

  void answer(String method, int status, Map<String, String> headers, String file) {
    answers
        .computeIfAbsent(method, name -> new ArrayDeque<>())
        .add(new Answer(status, headers, file));
  }

  /** The methods that were called, in order. */
  List<String> calls() {
    return requests.stream().map(Request::method).toList();
  }

  List<Request> requests() {
    return requests;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      requests.add(
          new Request(
              method,
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
              form(body)));
      Queue<Answer> prepared = answers.getOrDefault(method, new ArrayDeque<>());
      Answer answer =
          prepared.isEmpty() ? new Answer(404, Map.of(), "not-json.html") : prepared.remove();
      byte[] bytes = Files.readAllBytes(FILES.resolve(answer.file()));
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** What was asked. */
  record Request(String method, String authorization, Map<String, String> form) {}

  private record Answer(int status, Map<String, String> headers, String file) {}
}
