package io.quaymaster.web.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.app.intake.IntakeOutcome;
import io.quaymaster.web.problem.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a delivery is told.
 *
 * @param delivery GitHub's GUID
 * @param status {@code queued}, {@code ignored} or {@code pong}
 * @param reason why it is ignored
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record IntakeAnswer(String delivery, String status, @Nullable String reason) {
  /** When a sender may try again after an outage. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  /** The one mapping of the intake's outcomes to HTTP. */
  static HttpResponse<?> to(IntakeOutcome outcome) {
    return switch (outcome) {
      case IntakeOutcome.Queued(var id) -> accepted(new IntakeAnswer(id.value(), "queued", null));
      case IntakeOutcome.Ignored(var id, var reason) ->
          accepted(new IntakeAnswer(id.value(), "ignored", reason));
      case IntakeOutcome.Pong(var id) ->
          HttpResponse.ok(new IntakeAnswer(id.value(), "pong", null));
      case IntakeOutcome.TooLarge _ ->
          problem(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "a delivery has at most 25 MB");
      case IntakeOutcome.UnsupportedType(var message) ->
          problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, message);
      case IntakeOutcome.Malformed(var message) -> problem(HttpStatus.BAD_REQUEST, message);
      case IntakeOutcome.Unsigned(var message) -> problem(HttpStatus.UNAUTHORIZED, message);
      case IntakeOutcome.Unavailable(var message) ->
          Problem.of(HttpStatus.SERVICE_UNAVAILABLE, message)
              .response()
              .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
    };
  }

  private static HttpResponse<IntakeAnswer> accepted(IntakeAnswer answer) {
    return HttpResponse.accepted().body(answer);
  }

  private static HttpResponse<Problem> problem(HttpStatus status, String detail) {
    return Problem.of(status, detail).response();
  }
}
