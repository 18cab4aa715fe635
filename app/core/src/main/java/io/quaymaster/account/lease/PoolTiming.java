package io.quaymaster.account.lease;

import java.time.Duration;

/**
 * The times that the pool goes by.
 *
 * @param silence how long a holder may give no sign of life
 * @param claim how long a cleaner may work without renewing its claim
 * @param cleaningAttempts after so many an account is quarantined
 * @param firstDelay before the second attempt; it doubles with each further one
 * @param maxDelay the longest wait between two attempts
 */
public record PoolTiming(
    Duration silence,
    Duration claim,
    int cleaningAttempts,
    Duration firstDelay,
    Duration maxDelay) {
  /** How long a lease lasts unless something else is asked for. */
  public static final Duration DEFAULT_LEASE = Duration.ofHours(3);

  /** The shortest lease that can be asked for. */
  public static final Duration MIN_LEASE = Duration.ofMinutes(1);

  /** The longest: SQS hides a message for 12 hours at most (SQS quotas). */
  public static final Duration MAX_LEASE = Duration.ofHours(12);

  /**
   * What production uses. A claim is longer than the shortest session that STS issues, 15 minutes,
   * since the cleaner's session must end with it; and longer than a Lambda function may run.
   */
  public static final PoolTiming DEFAULT =
      new PoolTiming(
          Duration.ofMinutes(5),
          Duration.ofMinutes(20),
          5,
          Duration.ofMinutes(1),
          Duration.ofMinutes(30));

  public PoolTiming {
    if (!silence.isPositive() || !claim.isPositive() || !firstDelay.isPositive()) {
      throw new IllegalArgumentException("silence, claim and delay of a pool must be positive");
    }
    if (maxDelay.compareTo(firstDelay) < 0 || cleaningAttempts < 1) {
      throw new IllegalArgumentException(
          "the longest delay must not be under the first, and one attempt is the least");
    }
  }

  /** The wait after this many attempts at cleaning, before it is spread out. */
  public Duration delayAfter(int attempts) {
    Duration doubled = firstDelay.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
    return doubled.compareTo(maxDelay) > 0 ? maxDelay : doubled;
  }
}
