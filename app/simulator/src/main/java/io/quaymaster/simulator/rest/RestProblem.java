package io.quaymaster.simulator.rest;

import io.quaymaster.simulator.http.ApiAnswer;

/** Ends a request with an answer, from wherever it is found that it can't go on. */
public final class RestProblem extends RuntimeException {
  private final transient ApiAnswer answer;

  /** Ends the request with this answer. */
  public RestProblem(ApiAnswer answer) {
    super("answered " + answer.status(), null, false, false);
    this.answer = answer;
  }

  /** What to answer. */
  public ApiAnswer answer() {
    return answer;
  }
}
