package io.quaymaster.web.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpRequest;
import io.quaymaster.web.problem.Rejection;
import java.net.URLDecoder;

/** The rest of a request's path, slashes included. */
public final class PathTail {
  private PathTail() {}

  /**
   * What stands between two parts of the path, decoded as a path is: a plus is a plus (Micronaut's
   * path variables make it a space).
   *
   * @throws Rejection 400 when it is not well encoded
   */
  public static String between(HttpRequest<?> request, String prefix, String suffix) {
    String raw = request.getUri().getRawPath();
    String tail = raw.substring(prefix.length(), raw.length() - suffix.length());
    try {
      return URLDecoder.decode(tail.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Rejection.invalid("path", "the address is not well encoded", "percent-encoded UTF-8");
    }
  }
}
