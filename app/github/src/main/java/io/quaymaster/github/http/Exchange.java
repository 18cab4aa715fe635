package io.quaymaster.github.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.codec.CodecException;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.Unavailable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes one call and says what came of it, in core's terms. */
@Singleton
public class Exchange {
  private final HostErrors errors;

  Exchange(HostErrors errors) {
    this.errors = errors;
  }

  /**
   * Makes the call once.
   *
   * @param strikes of the caller, for limits without an end
   * @return an answer below 400
   * @throws HostException for any other answer, and for none
   */
  public <T> HttpResponse<T> make(
      Outgoing outgoing, Strikes strikes, Function<Outgoing, HttpResponse<T>> call) {
    HttpResponse<T> response;
    try {
      response = call.apply(outgoing);
    } catch (HttpClientResponseException e) {
      if (e.getResponse().code() < 400) {
        throw new Unavailable(outgoing.asked() + ": the answer can't be read");
      }
      throw refusal(outgoing, strikes, e.getResponse());
    } catch (HttpClientException | CodecException e) {
      // Without the cause: clients quote requests and bodies in theirs.
      throw new Unavailable(outgoing.asked() + ": no usable answer (" + kind(e) + ")");
    }
    // The client hands a 404 over as an answer.
    if (response.code() >= 400) {
      throw refusal(outgoing, strikes, response);
    }
    if ((response.code() == 200 || response.code() == 201) && response.getBody().isEmpty()) {
      // Cut short, or the page of a proxy: the client gives no body for what it can't decode.
      throw new Unavailable(outgoing.asked() + ": the answer can't be read");
    }
    strikes.clear();
    return response;
  }

  /**
   * What an answer holds.
   *
   * @throws Unavailable when it is empty where it must not be
   */
  public static <T> T body(HttpResponse<T> response) {
    return response
        .getBody()
        .orElseThrow(() -> new Unavailable("GitHub's answer is empty (" + response.code() + ")"));
  }

  private HostException refusal(Outgoing outgoing, Strikes strikes, HttpResponse<?> response) {
    String body = response.getBody(String.class).orElse("");
    return errors.map(outgoing.asked(), response.code(), response.getHeaders(), body, strikes);
  }

  private static String kind(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName();
  }

  /**
   * What an answer says of the primary limit of REST calls; empty when it says nothing.
   *
   * @param limit requests an hour
   * @param remaining requests left until {@code reset}
   */
  public record Limit(int limit, int remaining, Instant reset) {
    /** Reads the {@code x-ratelimit-*} headers. */
    public static Optional<Limit> of(HttpHeaders headers) {
      OptionalLong limit = HostErrors.number(headers, "X-RateLimit-Limit");
      OptionalLong remaining = HostErrors.number(headers, "X-RateLimit-Remaining");
      OptionalLong reset = HostErrors.number(headers, "X-RateLimit-Reset");
      String resource = headers.getFirst("X-RateLimit-Resource").orElse("core");
      return limit.isEmpty() || remaining.isEmpty() || reset.isEmpty() || !resource.equals("core")
          ? Optional.empty()
          : Optional.of(
              new Limit(
                  (int) limit.getAsLong(),
                  (int) remaining.getAsLong(),
                  Instant.ofEpochSecond(reset.getAsLong())));
    }
  }
}
