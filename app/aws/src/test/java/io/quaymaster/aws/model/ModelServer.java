package io.quaymaster.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * AWS on loopback: every request is held to the service's published model (its protocol, required
 * members, types, enums, lengths, patterns), is answered by what a test put behind it, and the
 * answer is held to the model too. What a request breaks is kept; {@link #close} fails on it.
 */
public final class ModelServer implements AutoCloseable {
  private static final Pattern SCOPE =
      Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request.*");

  private static final Answers.Wire LOST = new Answers.Wire(0, "", Map.of(), "");

  private final HttpServer server;
  private final Map<String, ServiceModel> models = new ConcurrentHashMap<>();
  private final Map<String, Function<Call, Map<String, Object>>> operations =
      new ConcurrentHashMap<>();
  private final Map<String, Queue<Refusal>> faults = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> losses = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile boolean down;

  /**
   * One request that kept to the model.
   *
   * @param name {@code ec2:DescribeVpcs}
   * @param accessKey who signed it
   * @param region that it was signed for
   */
  public record Call(String name, String accessKey, String region, Map<String, Object> params) {
    public String text(String param) {
      return String.valueOf(params.getOrDefault(param, ""));
    }
  }

  /** Serves the services of these models ({@code ec2}, {@code logs}, ...). */
  public ModelServer(String... services) {
    for (String service : services) {
      ServiceModel model = ServiceModel.load(service);
      models.put(model.signingName(), model);
    }
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

  /** The address of each service by the prefix of its endpoint. */
  public Map<String, URI> endpoints() {
    return models.values().stream()
        .collect(Collectors.toMap(model -> model.about("endpointPrefix"), _ -> address()));
  }

  /** Answers {@code service:Operation} from now on; the service by its signing name. */
  public ModelServer on(String operation, Function<Call, Map<String, Object>> answer) {
    operations.put(operation, answer);
    return this;
  }

  /** One region of it: what is answered there comes before what is answered everywhere. */
  public Regional in(String region) {
    return new Regional(this, region);
  }

  /** Where operations are answered for one region. */
  public record Regional(ModelServer server, String region) {
    /** Answers {@code service:Operation} in this region from now on. */
    public Regional on(String operation, Function<Call, Map<String, Object>> answer) {
      server.operations.put(region + "/" + operation, answer);
      return this;
    }
  }

  /** Whether nothing is answered but that the service is not available. */
  public void down(boolean is) {
    down = is;
  }

  /** The next call of the operation is refused; further refusals the next after it. */
  public ModelServer refuse(String operation, Refusal... refusals) {
    faults.computeIfAbsent(operation, _ -> new ArrayDeque<>()).addAll(List.of(refusals));
    return this;
  }

  /** The next calls of the operation have their effect, but their answers never arrive. */
  public ModelServer lose(String operation, int count) {
    losses.put(operation, new AtomicInteger(count));
    return this;
  }

  /** What was called, in order, refused calls included. */
  public List<Call> calls() {
    return calls;
  }

  public List<String> names() {
    return calls.stream().map(Call::name).toList();
  }

  public List<Call> calls(String operation) {
    return calls.stream().filter(call -> call.name().equals(operation)).toList();
  }

  /** What requests or answers broke of the models. */
  public List<String> violations() {
    return violations;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Answers.Wire wire = answer(exchange, body);
      if (wire.equals(LOST)) {
        return;
      }
      exchange.getResponseHeaders().add("Content-Type", wire.contentType());
      wire.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] bytes = wire.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(wire.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private synchronized Answers.Wire answer(HttpExchange exchange, String body) {
    Matcher scope =
        SCOPE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    ServiceModel model = scope.matches() ? models.get(scope.group(3)) : null;
    if (model == null) {
      violations.add("not signed for a service that is served here: " + exchange.getRequestURI());
      return new Answers.Wire(403, "text/plain", Map.of(), "");
    }
    Answers answers = new Answers(model);
    try {
      Rest.Read read = RequestReader.read(model, exchange, body);
      Call call =
          new Call(
              model.signingName() + ":" + read.operation(),
              scope.group(1),
              scope.group(2),
              read.params());
      calls.add(call);
      Answers.Wire wire = answers.of(read.operation(), perform(call));
      AtomicInteger left = losses.get(call.name());
      return left != null && left.getAndDecrement() > 0 ? LOST : wire;
    } catch (Refusal refusal) {
      return answers.error(refusal);
    } catch (RuntimeException violation) {
      violations.add(model.signingName() + ": " + violation);
      return answers.error(
          new Refusal(400, "ValidationException", String.valueOf(violation.getMessage())));
    }
  }

  private Map<String, Object> perform(Call call) {
    Queue<Refusal> planned = faults.get(call.name());
    Refusal fault = planned == null ? null : planned.poll();
    if (fault != null) {
      throw fault;
    }
    if (down) {
      throw new Refusal(503, "ServiceUnavailable", "The service is unavailable.");
    }
    Function<Call, Map<String, Object>> everywhere = operations.get(call.name());
    Function<Call, Map<String, Object>> operation =
        operations.getOrDefault(call.region() + "/" + call.name(), everywhere);
    if (operation == null) {
      throw new Violation("nothing here does " + call.name());
    }
    return operation.apply(call);
  }

  /** Stops it, and fails when the models were broken. */
  @Override
  public void close() {
    server.stop(0);
    if (!violations.isEmpty()) {
      throw new AssertionError("AWS would not have understood: " + violations);
    }
  }
}
