package io.quaymaster.account;

import io.quaymaster.run.RunKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A lease that runs.
 *
 * @param renewed the last sign of life of its holder
 * @param job the job run that uses it; from then on credentials may have been issued
 * @param ending set when it is being ended without its holder: the holder has lost it already,
 *     though its sessions may not be revoked yet
 */
public record Tenancy(
    Lease lease, Instant renewed, Optional<RunKey> job, Optional<PastLease.End> ending) {
  /** A lease just taken. */
  public static Tenancy of(Lease lease) {
    return new Tenancy(lease, lease.since(), Optional.empty(), Optional.empty());
  }

  /** Whether the lease is this one and not about to be ended. */
  public boolean heldBy(Lease claimed) {
    return lease.same(claimed) && ending.isEmpty();
  }

  Tenancy renewed(Instant now) {
    return new Tenancy(lease, now.isAfter(renewed) ? now : renewed, job, ending);
  }

  Tenancy begun(RunKey by, Instant now) {
    return new Tenancy(lease, renewed, Optional.of(by), ending).renewed(now);
  }

  Tenancy ending(PastLease.End how) {
    return new Tenancy(lease, renewed, job, Optional.of(ending.orElse(how)));
  }

  PastLease ended(PastLease.End how, Instant now) {
    return new PastLease(lease, job, now, ending.orElse(how));
  }
}
