package io.quaymaster.web.problem;

import static io.quaymaster.web.html.Html.tag;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.quaymaster.web.html.Html;
import io.quaymaster.web.html.Layout;
import java.util.List;

/**
 * Gives every error, the framework's too, one form: a problem, or a page where a browser asked for
 * one. Headers that the framework has set, such as {@code Allow}, stay.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ProblemBodies implements Ordered {
  @ResponseFilter
  void form(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() < 400) {
      return;
    }
    Problem problem =
        response
            .getBody()
            .filter(Problem.class::isInstance)
            .map(Problem.class::cast)
            .orElseGet(() -> problemOf(request, response));
    if (wantsPage(request)) {
      List<Html> detail = List.of(tag("p", problem.detail()));
      response.contentType(MediaType.TEXT_HTML_TYPE);
      body(response, Layout.document("", problem.title(), detail));
    } else {
      response.contentType(new MediaType(Problem.MEDIA_TYPE, "json"));
      body(response, problem);
    }
  }

  @SuppressWarnings("unchecked") // a filter may answer with another body than the route's
  private static void body(MutableHttpResponse<?> response, Object body) {
    ((MutableHttpResponse<Object>) response).body(body);
  }

  private static Problem problemOf(HttpRequest<?> request, MutableHttpResponse<?> response) {
    HttpStatus status = response.status();
    return switch (status) {
      case NOT_FOUND -> Problem.of(status, "nothing is at this address");
      case METHOD_NOT_ALLOWED ->
          Problem.of(status, "this address does not take " + request.getMethodName());
      case INTERNAL_SERVER_ERROR -> Problem.of(status, "Quaymaster failed here; its log says more");
      default -> Problem.of(status, "the request is not what this address takes");
    };
  }

  private static boolean wantsPage(HttpRequest<?> request) {
    return !request.getPath().startsWith("/api")
        && request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
            .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML));
  }
}
