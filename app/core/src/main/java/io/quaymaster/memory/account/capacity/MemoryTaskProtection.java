package io.quaymaster.memory.account.capacity;

import io.quaymaster.account.capacity.TaskProtection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Protection of a task in memory: for a worker that nothing ends but its user. */
public final class MemoryTaskProtection implements TaskProtection {
  private final Clock clock;
  private Optional<Instant> until = Optional.empty();

  public MemoryTaskProtection(Clock clock) {
    this.clock = clock;
  }

  /** Until when it is protected. */
  public synchronized Optional<Instant> until() {
    return until.filter(end -> end.isAfter(clock.instant()));
  }

  @Override
  public synchronized ProtectionOutcome protect(Duration time) {
    Instant end = clock.instant().plus(time);
    until = Optional.of(end);
    return new ProtectionOutcome.Protected(end);
  }

  @Override
  public synchronized ProtectionOutcome release() {
    until = Optional.empty();
    return new ProtectionOutcome.Unprotected();
  }
}
