package io.quaymaster.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from using the browser of somebody who may act here: a name of theirs that
 * resolves to this machine (DNS rebinding) fails at the {@code Host} header, a form or script of
 * theirs at {@code Origin} and {@code Sec-Fetch-Site}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OriginFilter implements Ordered {
  private final KnownHosts hosts;

  OriginFilter(KnownHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public int getOrder() {
    return 10;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (OpenPaths.contains(request.getPath())) {
      return;
    }
    String host = request.getHeaders().get(HttpHeaders.HOST);
    if (host == null || !hosts.contains(host)) {
      throw forbidden("the Host header names neither this machine nor a configured name");
    }
    if (!AccessFilter.isRead(request.getMethod()) && isForeign(request, host)) {
      throw forbidden("another site sent this request");
    }
  }

  private static boolean isForeign(HttpRequest<?> request, String host) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return (site != null && !site.equals("same-origin") && !site.equals("none"))
        || (origin != null && !host.toLowerCase(Locale.ROOT).equals(authority(origin)));
  }

  private static @Nullable String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? null : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return null; // "null" or junk: the origin of a sandboxed page is nobody's
    }
  }

  private static Rejection forbidden(String detail) {
    return new Rejection(Problem.of(HttpStatus.FORBIDDEN, detail));
  }
}
