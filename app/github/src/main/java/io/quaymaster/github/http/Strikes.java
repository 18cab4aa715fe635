package io.quaymaster.github.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often in a row GitHub has asked one caller to slow down without saying for how long. Source:
 * "Exceeding the rate limit" in GitHub's documentation: at least a minute, then growing.
 */
public final class Strikes {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 4;

  private final AtomicInteger count = new AtomicInteger();

  /** The next wait: 1 minute, then twice as long each time, up to 16 minutes. */
  Duration next() {
    return FIRST.multipliedBy(1L << Math.min(count.getAndIncrement(), MOST_DOUBLINGS));
  }

  /** An answer came through. */
  void clear() {
    count.set(0);
  }
}
