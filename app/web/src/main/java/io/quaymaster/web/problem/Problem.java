package io.quaymaster.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, by <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what was wrong, for a person
 * @param where the part of the request at fault, such as a parameter's name
 * @param expected what would have been right
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String title, int status, String detail, @Nullable String where, @Nullable String expected) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that is told by its detail alone. */
  public static Problem of(HttpStatus status, String detail) {
    return new Problem(status.getReason(), status.getCode(), detail, null, null);
  }

  /** The answer that carries it. */
  public MutableHttpResponse<Problem> response() {
    return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
        .contentType(new MediaType(MEDIA_TYPE, "json"))
        .body(this);
  }
}
