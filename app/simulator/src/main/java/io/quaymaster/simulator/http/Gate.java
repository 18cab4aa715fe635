package io.quaymaster.simulator.http;

import java.util.Optional;

/** One rule every request must pass before a route runs (validation, permission, rate limit). */
@FunctionalInterface
public interface Gate {

  /**
   * Looks at a request.
   *
   * @return empty when the request may go on, else the answer that ends it
   */
  Optional<ApiAnswer> check(ApiRequest request);

  /** This gate, then the other one; the first answer wins. */
  default Gate then(Gate next) {
    return request -> check(request).or(() -> next.check(request));
  }
}
