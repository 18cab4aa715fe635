package io.quaymaster.testkit.contract.account;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.claim.ClaimOutcome.Claimed;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.testkit.MovableClock;

/**
 * One pool in this process.
 *
 * @param name which no other pool has
 * @param store may hold other pools
 * @param clock stands still until it is moved
 */
public record PoolScene(
    PoolName name,
    AccountStore store,
    Leases leases,
    Accounts accounts,
    Cleanings cleanings,
    Reaping reaping,
    PoolCalls calls,
    MovableClock clock) {
  /** A fresh pool over these stores. */
  public static PoolScene over(AccountStore store, FreeIndex index) {
    PoolCalls calls = new PoolCalls();
    MovableClock clock = new MovableClock(AccountSamples.NOON);
    WiredPool pool = WiredPool.over(store, index, calls, clock);
    return new PoolScene(
        AccountSamples.pool(),
        store,
        pool.leases(),
        pool.accounts(),
        pool.cleanings(),
        pool.reaping(),
        calls,
        clock);
  }

  /** A fresh account as a member of the pool. */
  public Membership member() {
    return AccountSamples.member(AccountSamples.accountId(), name);
  }

  /** Registers a fresh account. */
  public AccountId register() {
    Membership member = member();
    accounts.change(new AccountCommand.Register(member));
    return member.id();
  }

  /** Registers a fresh account and cleans it. */
  public AccountId free() {
    AccountId id = register();
    clean(id);
    return id;
  }

  /** Cleans a dirty account. */
  public void clean(AccountId id) {
    Claimed claimed = assertInstanceOf(Claimed.class, cleanings.claim(id, AccountSamples.CLEANER));
    cleanings.finish(claimed.claim(), new CleaningResult.Clean());
  }

  /** The account as the store has it. */
  public Account account(AccountId id) {
    return store.find(id).orElseThrow();
  }
}
