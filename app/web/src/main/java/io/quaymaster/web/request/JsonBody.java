package io.quaymaster.web.request;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON bodies into records. */
@Singleton
public final class JsonBody {
  private static final int MAX_BYTES = 1024 * 1024;

  private final JsonMapper json;

  JsonBody(JsonMapper json) {
    this.json = json;
  }

  /**
   * Reads the body; to be called on a thread that may block.
   *
   * @param expected what it should be, for a person
   * @throws Rejection 415 when it is not JSON by its type, 400 when it is not by its content
   */
  public <T> T read(HttpRequest<?> request, Class<T> type, String expected) {
    checkType(request);
    return value(RequestBody.read(request, MAX_BYTES), type, expected);
  }

  /**
   * Reads the body where a request may do without one.
   *
   * @param expected what it should be, for a person
   * @return empty when nothing was sent
   * @throws Rejection as {@link #read}
   */
  public <T> Optional<T> readIfAny(HttpRequest<?> request, Class<T> type, String expected) {
    byte[] bytes = RequestBody.read(request, MAX_BYTES);
    if (bytes.length == 0) {
      return Optional.empty();
    }
    checkType(request);
    return Optional.of(value(bytes, type, expected));
  }

  private static void checkType(HttpRequest<?> request) {
    // Forms can be posted by any page on the web without asking; JSON can't.
    if (!request.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::matches).isPresent()) {
      throw new Rejection(
          Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json"));
    }
  }

  private <T> T value(byte[] bytes, Class<T> type, String expected) {
    try {
      T value = json.readValue(bytes, type);
      if (value == null) {
        throw invalid(expected);
      }
      return value;
    } catch (IOException e) {
      throw invalid(expected);
    }
  }

  private static Rejection invalid(String expected) {
    return Rejection.invalid("body", "the body can't be read", expected);
  }
}
