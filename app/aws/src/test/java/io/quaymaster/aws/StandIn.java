package io.quaymaster.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A service of AWS on loopback, for services without an embedded engine and for answers that the
 * engines never give. It speaks AWS's JSON protocol: the operation is in {@code X-Amz-Target}.
 */
public final class StandIn implements AutoCloseable {
  private static final ObjectMapper JSON = ObjectMapper.getDefault();

  private final HttpServer server;
  private final Map<String, Function<Json, Answer>> operations = new HashMap<>();
  private final Map<String, Queue<Answer>> faults = new HashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final ApplicationContext beans;

  /** One call as it came in: {@code TrentService.Sign} and its JSON. */
  public record Call(String target, Json body) {}

  /** What is answered. */
  public record Answer(int status, String body) {
    public static Answer ok(Map<String, ?> body) {
      return new Answer(200, write(body));
    }

    public static Answer error(int status, String type, String message) {
      return new Answer(status, write(Map.of("__type", type, "message", message)));
    }

    private static String write(Map<String, ?> body) {
      try {
        return JSON.writeValueAsString(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Starts it.
   *
   * @param service its name in the settings
   * @param settings further properties of the beans
   */
  public StandIn(String service, Map<String, Object> settings) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
    Map<String, Object> all = new HashMap<>(settings);
    all.put("quaymaster.stores", "aws");
    all.put("quaymaster.aws.region", "us-east-1");
    all.put("quaymaster.aws.access-key", "AKIDTEST");
    all.put("quaymaster.aws.secret-key", "test-secret-key");
    all.put(
        "quaymaster.aws.endpoints." + service, "http://127.0.0.1:" + server.getAddress().getPort());
    beans = ApplicationContext.run(all);
  }

  /** Answers an operation from now on. */
  public StandIn on(String target, Function<Json, Answer> operation) {
    operations.put(target, operation);
    return this;
  }

  /** The next call of the operation gets this instead; further ones the next after it. */
  public StandIn failNext(String target, Answer answer) {
    faults.computeIfAbsent(target, _ -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** What was called, in order. */
  public List<Call> calls() {
    return calls;
  }

  public List<String> targets() {
    return calls.stream().map(Call::target).toList();
  }

  public <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      Json body =
          Json.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      Answer answer = answer(new Call(target, body));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized Answer answer(Call call) {
    calls.add(call);
    Queue<Answer> planned = faults.get(call.target());
    Answer fault = planned == null ? null : planned.poll();
    Function<Json, Answer> operation = operations.get(call.target());
    if (fault != null) {
      return fault;
    }
    return operation == null
        ? Answer.error(400, "UnknownOperationException", "nothing here does " + call.target())
        : operation.apply(call.body());
  }

  @Override
  public void close() {
    beans.close();
    server.stop(0);
  }
}
