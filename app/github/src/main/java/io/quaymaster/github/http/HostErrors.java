package io.quaymaster.github.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.json.JsonMapper;
import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.MustWait;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import io.quaymaster.app.Redaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What an answer of GitHub that is no success means. The one place that maps status, headers and
 * body to {@link HostException}.
 */
@Singleton
class HostErrors {
  /** Long bodies are pages of a proxy; nobody reads them. */
  private static final int MAX_TEXT = 500;

  private final JsonMapper mapper;
  private final Clock clock;

  HostErrors(JsonMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  HostException map(String asked, int status, HttpHeaders headers, String body, Strikes strikes) {
    ErrorBody error = read(body);
    String said = error.text();
    String message =
        Redaction.of(
            asked + ": " + status + (said.isEmpty() ? "" : " " + shortened(said, MAX_TEXT)));
    String words = said.toLowerCase(Locale.ROOT);
    if (isLimit(status, headers, words)) {
      return new MustWait(message, until(headers, strikes));
    }
    if (status >= 500 || status == 408) {
      return new Unavailable(message);
    }
    return new Refused(reason(status, words, error), message, needed(status, headers));
  }

  private static Reason reason(int status, String words, ErrorBody error) {
    if (words.contains("rule violation") || words.contains("protected")) {
      return Reason.RULE;
    }
    if (words.contains("suspended")) {
      return Reason.SUSPENDED;
    }
    // GitHub knows no App by that id, or none with a key: not that something is gone.
    if (status == 404 && words.startsWith("integration ")) {
      return Reason.UNAUTHORIZED;
    }
    return switch (status) {
      case 401 -> Reason.UNAUTHORIZED;
      case 403, 423, 451 -> Reason.FORBIDDEN;
      case 404, 410 -> Reason.NOT_FOUND;
      case 409 -> Reason.CONFLICT;
      case 422 -> unprocessable(words, error);
      default -> Reason.INVALID;
    };
  }

  private static Reason unprocessable(String words, ErrorBody error) {
    if (error.hasCode("already_exists") || words.contains("already exists")) {
      return Reason.CONFLICT;
    }
    // Answers to a token asked for more than the installation has.
    if (words.contains("permissions requested are not granted")) {
      return Reason.FORBIDDEN;
    }
    return words.contains("not accessible to the parent installation")
        ? Reason.NOT_FOUND
        : Reason.INVALID;
  }

  private static Optional<String> needed(int status, HttpHeaders headers) {
    return status == 403
        ? headers
            .getFirst("X-Accepted-GitHub-Permissions")
            .map(String::strip)
            .filter(needed -> !needed.isEmpty())
        : Optional.empty();
  }

  private static boolean isLimit(int status, HttpHeaders headers, String words) {
    return status == 429
        || (status == 403
            && (headers.contains("Retry-After")
                || number(headers, "X-RateLimit-Remaining").orElse(-1) == 0
                || words.contains("secondary rate limit")
                || words.contains("rate limit exceeded")
                || words.contains("abuse detection")));
  }

  /** {@code retry-after}, else the reset when nothing remains, else a minute, growing. */
  private Instant until(HttpHeaders headers, Strikes strikes) {
    Instant now = clock.instant();
    OptionalLong after = number(headers, "Retry-After");
    if (after.isPresent()) {
      return now.plusSeconds(Math.max(1, after.getAsLong()));
    }
    OptionalLong reset = number(headers, "X-RateLimit-Reset");
    if (reset.isPresent() && number(headers, "X-RateLimit-Remaining").orElse(-1) == 0) {
      Instant at = Instant.ofEpochSecond(reset.getAsLong());
      return at.isAfter(now) ? at : now.plusSeconds(1);
    }
    return now.plus(strikes.next());
  }

  static OptionalLong number(HttpHeaders headers, String name) {
    return headers
        .getFirst(name)
        .filter(text -> text.matches("[0-9]{1,12}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }

  private ErrorBody read(String body) {
    try {
      ErrorBody read = mapper.readValue(body, ErrorBody.class);
      return read == null ? new ErrorBody(null, null) : read;
    } catch (IOException | RuntimeException e) {
      // A proxy's page, or an answer cut short: the status alone has to do.
      return new ErrorBody(null, null);
    }
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }
}
