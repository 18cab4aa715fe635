package io.quaymaster.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** An HTTP client below the SDK that answers in place of a service, or loses its answers. */
public final class TamperedHttp implements SdkHttpClient {
  private final SdkHttpClient real = UrlConnectionHttpClient.create();
  private final Queue<Fault> faults = new ArrayDeque<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** One request as it was sent, or would have been. */
  public record Call(SdkHttpRequest request, String body) {}

  private record Fault(
      Predicate<SdkHttpRequest> on,
      boolean afterwards,
      Runnable meanwhile,
      int status,
      String body) {}

  /** The next such request does not reach the service; this is its answer. */
  public TamperedHttp answer(Predicate<SdkHttpRequest> on, int status, String body) {
    return answer(on, () -> {}, status, body);
  }

  /** As before, and something happens in the meantime. */
  public TamperedHttp answer(
      Predicate<SdkHttpRequest> on, Runnable meanwhile, int status, String body) {
    faults.add(new Fault(on, false, meanwhile, status, body));
    return this;
  }

  /** The next such request has its effect, but the answer is a 500. */
  public TamperedHttp lose(Predicate<SdkHttpRequest> on) {
    faults.add(new Fault(on, true, () -> {}, 500, ""));
    return this;
  }

  /** What was called, in order. */
  public List<Call> calls() {
    return calls;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = real.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        calls.add(new Call(request.httpRequest(), body(request)));
        Fault fault = faultFor(request.httpRequest());
        if (fault == null) {
          return prepared.call();
        }
        fault.meanwhile().run();
        if (fault.afterwards()) {
          prepared.call().responseBody().ifPresent(AbortableInputStream::abort);
        }
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(fault.status()).build())
            .responseBody(
                AbortableInputStream.create(new ByteArrayInputStream(fault.body().getBytes(UTF_8))))
            .build();
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  private synchronized @org.jspecify.annotations.Nullable Fault faultFor(SdkHttpRequest request) {
    Fault next = faults.peek();
    return next != null && next.on().test(request) ? faults.remove() : null;
  }

  private static String body(HttpExecuteRequest request) {
    return request
        .contentStreamProvider()
        .map(
            provider -> {
              try (InputStream content = provider.newStream()) {
                return new String(content.readAllBytes(), UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .orElse("");
  }

  @Override
  public void close() {
    real.close();
  }
}
