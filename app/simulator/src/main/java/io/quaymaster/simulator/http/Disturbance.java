package io.quaymaster.simulator.http;

import java.util.function.Supplier;

/** What stands around the API: faults, delays, headers that every answer carries. */
@FunctionalInterface
public interface Disturbance {
  /**
   * Answers a request, with or without running it.
   *
   * @param next runs the request, with all its effects
   * @throws DroppedConnection to close the connection without an answer
   */
  ApiAnswer around(ApiRequest request, Supplier<ApiAnswer> next);

  /** Lets every request through. */
  static Disturbance none() {
    return (_, next) -> next.get();
  }
}
