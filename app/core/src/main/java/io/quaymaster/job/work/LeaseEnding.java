package io.quaymaster.job.work;

import io.quaymaster.account.Lease;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.Leases;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends leases: free at once when nothing was done in the account, to be cleaned otherwise. Who
 * can't end one loses it to the reaper, which cleans the account; no job waits for that.
 */
@Singleton
final class LeaseEnding {
  private static final Logger LOG = LoggerFactory.getLogger(LeaseEnding.class);

  private final Leases leases;

  LeaseEnding(Leases leases) {
    this.leases = leases;
  }

  /** Gives the account back as it was, unless it was used after all. */
  void unused(Lease lease) {
    try {
      switch (leases.giveBack(lease)) {
        case GiveBackOutcome.GivenBack(), GiveBackOutcome.Lost(_) -> {}
        case GiveBackOutcome.InUse(_) -> leases.release(lease);
      }
    } catch (RuntimeException e) {
      LOG.warn("account {} could not be given back; the reaper takes it", lease.account(), e);
    }
  }

  /** Has the account cleaned. */
  void used(Lease lease) {
    try {
      leases.release(lease);
    } catch (RuntimeException e) {
      LOG.warn("account {} could not be released; the reaper takes it", lease.account(), e);
    }
  }
}
