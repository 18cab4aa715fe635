package io.quaymaster.aws.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import io.quaymaster.aws.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** DynamoDB behind a connection that loses answers after the request had its effect. */
public final class LossyDynamoDb implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger toLose = new AtomicInteger();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final ApplicationContext beans;

  public LossyDynamoDb() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
    beans =
        Stack.with(
            Map.of(
                "quaymaster.aws.endpoints.dynamodb",
                "http://127.0.0.1:" + server.getAddress().getPort()));
  }

  public <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }

  /** The next answer is a 500 although the request was carried out. */
  public void loseNextAnswer() {
    toLose.set(1);
  }

  /** The operations that were carried out, in order. */
  public List<String> calls() {
    return calls;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<byte[]> answer = forward(exchange);
      boolean lost = toLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
      answer
          .headers()
          .firstValue("x-amz-crc32")
          .filter(_ -> !lost)
          .ifPresent(crc -> exchange.getResponseHeaders().add("x-amz-crc32", crc));
      byte[] body = lost ? new byte[] {'{', '}'} : answer.body();
      exchange.sendResponseHeaders(lost ? 500 : answer.statusCode(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException {
    String target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
    calls.add(target.substring(target.indexOf('.') + 1));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Stack.dynamoDb())
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    for (String name : List.of("X-Amz-Target", "Authorization", "X-Amz-Date", "Content-Type")) {
      request.header(name, String.valueOf(exchange.getRequestHeaders().getFirst(name)));
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    beans.close();
    server.stop(0);
    client.close();
  }
}
