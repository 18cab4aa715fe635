package io.quaymaster.local.sweep;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.app.SystemClock;
import io.quaymaster.testkit.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Gives the processes of the sweep a clock that the test moves. */
@Factory
@Requires(property = "quaymaster.test.sweep")
public final class SweepBeans {
  /** Begins in the future, because DynamoDB Local really deletes what has expired. */
  public static final MovableClock CLOCK = new MovableClock(Instant.parse("2040-01-01T00:00:00Z"));

  /** Who uses the clock locks it by this name: it passes for all. */
  public static final String LOCK = "the sweeps' clock";

  @Singleton
  @Replaces(SystemClock.class)
  Clock clock() {
    return CLOCK;
  }
}
