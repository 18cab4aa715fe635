package io.quaymaster.simulator.hooks;

import io.quaymaster.simulator.state.id.Mint;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts to receivers and says in GitHub's words how it went. */
final class HookClient implements AutoCloseable {
  private static final int LONGEST_ANSWER = 10_000;
  private static final double NANOS = 1e9;

  private final Mint mint;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  HookClient(Mint mint) {
    this.mint = mint;
  }

  Delivery deliver(HookMessage message, SignedRequest request, boolean again) {
    Instant at = mint.clock().instant();
    long start = System.nanoTime();
    Result result = post(request);
    return new Delivery(
        mint.id(),
        message,
        at,
        again,
        (System.nanoTime() - start) / NANOS,
        result.status(),
        result.code(),
        request.url(),
        request.headers(),
        result.headers(),
        result.body());
  }

  private record Result(String status, int code, Map<String, String> headers, String body) {}

  private Result post(SignedRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request.http(), HttpResponse.BodyHandlers.ofString());
      int code = response.statusCode();
      String status = code / 100 == 2 ? "OK" : "Invalid HTTP Response: " + code;
      Map<String, String> headers = new LinkedHashMap<>();
      response.headers().map().forEach((name, all) -> headers.put(name, String.join(", ", all)));
      String body = response.body();
      return new Result(
          status, code, headers, body.substring(0, Math.min(body.length(), LONGEST_ANSWER)));
    } catch (HttpTimeoutException e) {
      return new Result("timed out", 504, Map.of(), "");
    } catch (IOException e) {
      return new Result("failed to connect to host", 502, Map.of(), "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Result("timed out", 504, Map.of(), "");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
