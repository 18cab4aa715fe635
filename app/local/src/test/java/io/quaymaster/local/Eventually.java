package io.quaymaster.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, with patience that only a broken build uses up. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  /** Waits at most a minute. */
  public static void holds(BooleanSupplier condition, Supplier<String> otherwise) {
    holds(PATIENCE, condition, otherwise);
  }

  /**
   * Waits.
   *
   * @param otherwise what to say when it never holds
   */
  public static void holds(
      Duration patience, BooleanSupplier condition, Supplier<String> otherwise) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise.get());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
