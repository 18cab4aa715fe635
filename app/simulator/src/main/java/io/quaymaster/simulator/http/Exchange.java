package io.quaymaster.simulator.http;

/** Answers requests of the API. */
@FunctionalInterface
public interface Exchange {
  /** The answer to a request. */
  ApiAnswer answer(ApiRequest request);
}
