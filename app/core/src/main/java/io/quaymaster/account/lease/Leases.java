package io.quaymaster.account.lease;

import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.run.RunKey;
import java.time.Duration;

/**
 * The pool as workers see it. Every call may be repeated: who asks again because an answer was lost
 * hears the same, except that {@link #acquire} takes another account, and the forgotten one comes
 * back through the reaper. A store that does not answer is an exception, never an outcome.
 */
public interface Leases {
  /**
   * Takes a free account.
   *
   * @param duration when the lease ends at the latest; 1 minute to 12 hours
   * @throws IllegalArgumentException for another duration
   */
  AcquireOutcome acquire(PoolName pool, Holder holder, Duration duration);

  /**
   * Marks the lease as used, just before credentials are issued under it. It can't be given back
   * unused then.
   *
   * @throws IllegalStateException when another job has begun to use it
   */
  BeginOutcome begin(Lease lease, RunKey job);

  /** A sign of life, due every minute; after 5 minutes without one the reaper ends the lease. */
  RenewOutcome renew(Lease lease);

  /** Ends the lease; the cleaning of the account starts at once. */
  ReleaseOutcome release(Lease lease);

  /** Ends a lease that was not used; the account is free at once. */
  GiveBackOutcome giveBack(Lease lease);
}
