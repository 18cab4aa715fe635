package io.quaymaster.run;

import java.time.Duration;

/**
 * The times that the engine goes by.
 *
 * @param claim how long an executor may work on one step before others may take the run over; every
 *     step begins with a fresh claim
 * @param afterLostRace how long the loser of a race should wait
 * @param firstBackoff the wait after the first outage; it doubles with each further one
 * @param maxBackoff the longest wait between two attempts
 * @param maxAttempts after so many attempts of one step an outage is a failure
 */
public record RunTiming(
    Duration claim,
    Duration afterLostRace,
    Duration firstBackoff,
    Duration maxBackoff,
    int maxAttempts) {
  /** What production uses: about two hours of patience with an outage. */
  public static final RunTiming DEFAULT =
      new RunTiming(
          Duration.ofSeconds(90),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMinutes(15),
          16);

  /** The wait after this many attempts. */
  Duration backoff(int attempts) {
    Duration wait = firstBackoff.multipliedBy(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(maxBackoff) > 0 ? maxBackoff : wait;
  }
}
