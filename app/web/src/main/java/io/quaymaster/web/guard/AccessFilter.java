package io.quaymaster.web.guard;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.quaymaster.web.problem.Problem;
import io.quaymaster.web.problem.Rejection;

/** Lets viewers read and operators act; webhooks are let through, their signature speaks. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {
  private final Access access;

  AccessFilter(Access access) {
    this.access = access;
  }

  @Override
  public int getOrder() {
    return 20;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (OpenPaths.contains(request.getPath())) {
      return;
    }
    Caller caller = access.callerOf(request);
    Role needed = isRead(request.getMethod()) ? Role.VIEWER : Role.OPERATOR;
    if (caller.role() == Role.STRANGER) {
      throw new Rejection(Problem.of(HttpStatus.UNAUTHORIZED, "sign in to see this"));
    }
    if (caller.role().compareTo(needed) < 0) {
      throw new Rejection(Problem.of(HttpStatus.FORBIDDEN, "only operators may do this"));
    }
    request.setAttribute(Audited.CALLER, caller);
  }

  /** True for methods that change nothing. */
  static boolean isRead(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
  }
}
