package io.quaymaster.web.problem;

import io.micronaut.http.HttpStatus;

/** Ends the handling of a request with a problem. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Rejection(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  /** 404: there is no such thing. */
  public static Rejection notFound(String what) {
    return new Rejection(Problem.of(HttpStatus.NOT_FOUND, what));
  }

  /** 409: it can't be done in the state things are in. */
  public static Rejection conflict(String what) {
    return new Rejection(Problem.of(HttpStatus.CONFLICT, what));
  }

  /** 410: there was such a thing, but it is gone. */
  public static Rejection gone(String what) {
    return new Rejection(Problem.of(HttpStatus.GONE, what));
  }

  /** 400: a part of the request is not what was expected. */
  public static Rejection invalid(String where, String detail, String expected) {
    HttpStatus status = HttpStatus.BAD_REQUEST;
    return new Rejection(
        new Problem(status.getReason(), status.getCode(), detail, where, expected));
  }
}
