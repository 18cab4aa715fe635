package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.AcquireOutcome.Leased;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.testkit.MovableClock;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ways to take one account; each makes the same conditional write. */
enum Strategy {
  /** As the pool does it. */
  SHUFFLED_PAGES {
    @Override
    boolean acquire(PoolName pool, AccountStore store, FreeIndex index) {
      PoolLeases leases =
          new PoolLeases(
              store,
              index,
              new CleaningNotice((_, _) -> {}),
              new MovableClock(AccountSamples.NOON),
              new PoolRandomness());
      return leases.acquire(pool, AccountSamples.WORKER, PoolTiming.DEFAULT_LEASE)
          instanceof Leased;
    }
  },
  /** The index from its beginning, and always the first that is free. */
  FIRST_ROW {
    @Override
    boolean acquire(PoolName pool, AccountStore store, FreeIndex index) {
      for (int shard = 0; shard < FreeIndex.SHARDS; shard++) {
        List<AccountId> page = index.page(pool, shard, Optional.empty()).accounts();
        if (first(page, store)) {
          return true;
        }
      }
      return false;
    }
  },
  /** The whole table, and the first that is free. */
  SCAN {
    @Override
    boolean acquire(PoolName pool, AccountStore store, FreeIndex index) {
      List<AccountId> free = new ArrayList<>();
      store.list().stream()
          .filter(Account::free)
          .sorted(Comparator.comparing(account -> account.id().value()))
          .forEach(account -> free.add(account.id()));
      return first(free, store);
    }
  };

  /** Takes one; false when there was none. */
  abstract boolean acquire(PoolName pool, AccountStore store, FreeIndex index);

  private static boolean first(List<AccountId> candidates, AccountStore store) {
    for (AccountId id : candidates) {
      Optional<Account> free = store.find(id).filter(Account::free);
      if (free.isPresent()
          && store.write(
              new AccountWrite.Replaced(
                  free.orElseThrow()
                      .leased(
                          AccountSamples.leaseId(),
                          AccountSamples.WORKER,
                          AccountSamples.NOON,
                          PoolTiming.DEFAULT_LEASE)))) {
        return true;
      }
    }
    return false;
  }
}
