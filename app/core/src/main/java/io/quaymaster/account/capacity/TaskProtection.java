package io.quaymaster.account.capacity;

import java.time.Duration;
import java.time.Instant;

/** Keeps the platform from ending this worker's own task when it scales in or deploys. */
public interface TaskProtection {
  /** What the platform said. */
  sealed interface ProtectionOutcome {
    /** Protected; renewed by asking again. */
    record Protected(Instant until) implements ProtectionOutcome {}

    /** Not protected (any more). */
    record Unprotected() implements ProtectionOutcome {}

    /** The platform can't protect it now, such as while it is being ended already. */
    record Refused(String why) implements ProtectionOutcome {}
  }

  /**
   * Protects it from now on.
   *
   * @param time rounded up to whole minutes; ECS takes 1 to 2,880
   */
  ProtectionOutcome protect(Duration time);

  /** Ends the protection. */
  ProtectionOutcome release();
}
