package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.claim.Attempts;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.PoolAccounts;
import io.quaymaster.account.reap.AbandonedClaims;
import io.quaymaster.account.reap.Eviction;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import java.time.Clock;

/** The pool's own code in this process. */
record WiredPool(Leases leases, Accounts accounts, Cleanings cleanings, Reaping reaping) {
  static WiredPool over(AccountStore store, FreeIndex index, PoolCalls calls, Clock clock) {
    PoolTiming timing = PoolTiming.DEFAULT;
    PoolRandomness random = new PoolRandomness();
    CleaningNotice notice = new CleaningNotice(calls);
    Attempts attempts = new Attempts(timing, notice, clock, random);
    AbandonedClaims abandoned = new AbandonedClaims(store, timing);
    Eviction eviction = new Eviction(store, calls, notice, clock);
    return new WiredPool(
        new PoolLeases(store, index, notice, clock, random),
        new PoolAccounts(store, eviction, notice, clock),
        new PoolCleanings(store, abandoned, calls, attempts, timing, clock),
        new Reaper(store, eviction, abandoned, timing, clock));
  }
}
