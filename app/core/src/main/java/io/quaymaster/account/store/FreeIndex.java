package io.quaymaster.account.store;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.PoolName;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts are probably free, by pool and shard. It lags behind the store: it may still list
 * an account that is taken, and not yet one that is free.
 */
public interface FreeIndex {
  /** Shards of a pool. Every pool has as many; DynamoDB takes 1,000 writes a second for each. */
  int SHARDS = 8;

  /** One page has so many lines at most. */
  int PAGE = 100;

  /**
   * A page of free accounts, those first that have been free for longest.
   *
   * @param shard 0 to {@link #SHARDS} - 1
   * @param after what the page before gave as {@code next}; empty for the first page
   */
  Page page(PoolName pool, int shard, Optional<String> after);

  /** The shard that an account belongs to. */
  static int shardOf(AccountId id) {
    return Math.floorMod(id.value().hashCode(), SHARDS);
  }

  /**
   * Some free accounts.
   *
   * @param next where the next page begins; empty after the last
   */
  record Page(List<AccountId> accounts, Optional<String> next) {
    public Page {
      accounts = List.copyOf(accounts);
    }
  }
}
