package io.quaymaster.simulator.rules.fault;

import java.time.Duration;

/** Something that goes wrong with one request. */
public sealed interface Fault {

  /**
   * The answer comes late; the request is done.
   *
   * @param by how much
   */
  record Delay(Duration by) implements Fault {}

  /**
   * A server error instead of the request.
   *
   * @param status 500, 502, 503 or 504
   */
  record ServerError(int status) implements Fault {
    public ServerError {
      if (status < 500 || status > 599) {
        throw new IllegalArgumentException("a server error is 500 to 599, was " + status);
      }
    }
  }

  /**
   * 403 for a secondary rate limit instead of the request.
   *
   * @param retryAfter what the answer tells to wait, in whole seconds
   */
  record SecondaryLimit(Duration retryAfter) implements Fault {}

  /** The connection ends before anything happened. */
  record DropBefore() implements Fault {}

  /** The request is done, and the connection ends without an answer. */
  record DropAfter() implements Fault {}
}
