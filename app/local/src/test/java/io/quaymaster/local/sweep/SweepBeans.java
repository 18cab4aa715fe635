package io.quaymaster.local.sweep;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.app.SystemClock;
import io.quaymaster.testkit.MovableClock;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives the processes of the sweep a clock that the test moves. */
@Factory
@Requires(property = "quaymaster.test.sweep")
final class SweepBeans {
  static final MovableClock CLOCK = new MovableClock(Clock.systemUTC().instant());

  @Singleton
  @Replaces(SystemClock.class)
  Clock clock() {
    return CLOCK;
  }
}
