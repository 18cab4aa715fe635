package io.quaymaster.server.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits that double, up to a longest one, and are spread so that many waiters don't come at once.
 *
 * @param first the wait after the first failure
 * @param longest no wait is longer
 */
record Backoff(Duration first, Duration longest) {
  /** Between an unreachable queue's receives. */
  static final Backoff RECEIVE = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  /** Between the receives of a message whose handling threw: five of them last some 8 minutes. */
  static final Backoff MESSAGE = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15));

  /**
   * The wait after so many failures in a row: half of it certain, half of it by chance.
   *
   * @param failures counts from 1
   */
  Duration after(int failures, RandomGenerator random) {
    long millis =
        Math.min(first.toMillis() << Math.min(Math.max(failures, 1) - 1, 20), longest.toMillis());
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }
}
