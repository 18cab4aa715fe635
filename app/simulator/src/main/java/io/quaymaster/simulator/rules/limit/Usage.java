package io.quaymaster.simulator.rules.limit;

import java.time.Instant;

/**
 * How much of a primary limit is used.
 *
 * @param resource of what
 * @param limit points in this window
 * @param used points, may be over the limit while that isn't enforced
 * @param reset when the window ends
 */
public record Usage(Resource resource, int limit, int used, Instant reset) {

  /** Points left, at least 0. */
  public int remaining() {
    return Math.max(0, limit - used);
  }
}
