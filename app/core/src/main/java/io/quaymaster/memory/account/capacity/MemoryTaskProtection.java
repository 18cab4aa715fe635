package io.quaymaster.memory.account.capacity;

import io.quaymaster.account.capacity.TaskProtection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Protection of a task in memory: for a worker that nothing ends but its user. */
public final class MemoryTaskProtection implements TaskProtection {
  /** ECS's limit. */
  private static final Duration LONGEST = Duration.ofDays(2);

  private final Clock clock;
  private Optional<Instant> until = Optional.empty();
  private boolean ending;

  public MemoryTaskProtection(Clock clock) {
    this.clock = clock;
  }

  /** Until when it is protected. */
  public synchronized Optional<Instant> until() {
    return until.filter(end -> end.isAfter(clock.instant()));
  }

  /** The task is being ended: nothing protects it any more. */
  public synchronized void end() {
    ending = true;
    until = Optional.empty();
  }

  @Override
  public synchronized ProtectionOutcome protect(Duration time) {
    if (ending) {
      return new ProtectionOutcome.Refused("the task is being ended");
    }
    Instant end = clock.instant().plus(time.compareTo(LONGEST) < 0 ? time : LONGEST);
    until = Optional.of(end);
    return new ProtectionOutcome.Protected(end);
  }

  @Override
  public synchronized ProtectionOutcome release() {
    until = Optional.empty();
    return new ProtectionOutcome.Unprotected();
  }
}
