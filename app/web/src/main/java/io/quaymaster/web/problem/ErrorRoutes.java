package io.quaymaster.web.problem;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.quaymaster.app.HostException;

/** What exceptions of ours are to whoever sent the request; the framework knows its own. */
@Controller
final class ErrorRoutes {
  @Error(global = true)
  HttpResponse<Problem> rejected(Rejection rejection) {
    return rejection.problem().response();
  }

  @Error(global = true)
  HttpResponse<Problem> tooLarge(ContentLengthExceededException e) {
    return Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "a request has at most 25 MB")
        .response();
  }

  @Error(global = true)
  HttpResponse<Problem> host(HostException e) {
    return switch (e) {
      case HostException.MustWait wait ->
          Problem.of(HttpStatus.SERVICE_UNAVAILABLE, wait.text() + "; again at " + wait.until())
              .response();
      case HostException.Unavailable outage ->
          Problem.of(HttpStatus.BAD_GATEWAY, outage.text()).response();
      case HostException.Refused refusal ->
          Problem.of(HttpStatus.BAD_GATEWAY, refusal.text()).response();
    };
  }
}
