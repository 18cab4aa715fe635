package io.quaymaster.github.http;

import io.quaymaster.github.GitHubSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait between attempts: three times as long each time, jittered to between half and
 * all of it, never more in all than the settings allow.
 */
public final class Backoff {
  private final int attempts;
  private final Duration first;
  private final Duration total;
  private final RandomGenerator random;

  public Backoff(GitHubSettings settings, RandomGenerator random) {
    this.attempts = settings.attempts();
    this.first = settings.retryDelay();
    this.total = settings.maxSleep();
    this.random = random;
  }

  /**
   * The wait after a failed attempt, or empty when there is no further one.
   *
   * @param attempt which attempt failed, from 1
   * @param slept how long this call has slept so far
   */
  Optional<Duration> after(int attempt, Duration slept) {
    if (attempt >= attempts) {
      return Optional.empty();
    }
    long full = first.toNanos() * (long) Math.pow(3, Math.min(attempt - 1, 10));
    Duration wait = Duration.ofNanos(full / 2 + (long) (random.nextDouble() * (full - full / 2)));
    return slept.plus(wait).compareTo(total) > 0 ? Optional.empty() : Optional.of(wait);
  }
}
