package io.quaymaster.account;

import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A lease that has ended, as the history keeps it.
 *
 * @param job the job run that used it; empty when none did
 */
public record PastLease(Lease lease, Optional<RunKey> job, Instant ended, End how) {
  /** How a lease ended. */
  public enum End {
    /** Given back unused. */
    GIVEN_BACK,
    /** By its holder, after use. */
    RELEASED,
    /** At its deadline. */
    EXPIRED,
    /** Its holder gave no sign of life. */
    HEARTBEAT_LOST,
    /** By an operator. */
    FORCED
  }
}
