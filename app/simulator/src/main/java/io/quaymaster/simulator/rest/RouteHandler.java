package io.quaymaster.simulator.rest;

import io.quaymaster.simulator.http.ApiAnswer;

/** Answers requests of one route. */
@FunctionalInterface
public interface RouteHandler {
  /**
   * Answers.
   *
   * @throws RestProblem with the answer when the request can't be done
   */
  ApiAnswer answer(RestCall call);
}
