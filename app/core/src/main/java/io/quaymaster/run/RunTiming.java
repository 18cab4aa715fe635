package io.quaymaster.run;

import java.time.Duration;

/**
 * The times that the engine goes by.
 *
 * @param claim how long an executor may work on one step before others may take the run over; every
 *     step begins with a fresh claim
 * @param afterLostRace how long the loser of a race should wait
 * @param firstBackoff the longest wait after the first outage; it doubles with each further one
 * @param maxBackoff the longest wait between two attempts
 * @param maxAttempts after so many attempts of one step an outage is a failure; attempts before it
 *     waited on purpose, or before a person resumed it, don't count
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

  public RunTiming {
    if (!claim.isPositive() || !afterLostRace.isPositive() || !firstBackoff.isPositive()) {
      throw new IllegalArgumentException("claim and waits of runs must be positive");
    }
    if (maxBackoff.compareTo(firstBackoff) < 0 || maxAttempts < 1) {
      throw new IllegalArgumentException(
          "the longest wait must not be under the first, and one attempt is the least");
    }
  }

  /**
   * The wait after this many attempts, shortened by up to a quarter.
   *
   * @param spread differs from run to run, so that those that met the same outage don't come back
   *     all at once
   */
  public Duration backoff(int attempts, int spread) {
    Duration doubled = firstBackoff.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
    Duration wait = doubled.compareTo(maxBackoff) > 0 ? maxBackoff : doubled;
    return wait.multipliedBy(75 + Math.floorMod(spread, 26)).dividedBy(100);
  }
}
