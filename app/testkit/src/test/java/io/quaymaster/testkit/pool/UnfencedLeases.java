package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.run.RunKey;
import java.time.Duration;

/** Deliberately broken: takes whatever lease runs for the caller's. */
record UnfencedLeases(Leases leases, AccountStore store) implements Leases {
  private Lease running(Lease claimed) {
    return store
        .find(claimed.account())
        .flatMap(Account::tenancy)
        .map(Tenancy::lease)
        .orElse(claimed);
  }

  @Override
  public AcquireOutcome acquire(PoolName pool, Holder holder, Duration duration) {
    return leases.acquire(pool, holder, duration);
  }

  @Override
  public BeginOutcome begin(Lease lease, RunKey job) {
    return leases.begin(running(lease), job);
  }

  @Override
  public RenewOutcome renew(Lease lease) {
    return leases.renew(running(lease));
  }

  @Override
  public ReleaseOutcome release(Lease lease) {
    return leases.release(running(lease));
  }

  @Override
  public GiveBackOutcome giveBack(Lease lease) {
    return leases.giveBack(running(lease));
  }
}
