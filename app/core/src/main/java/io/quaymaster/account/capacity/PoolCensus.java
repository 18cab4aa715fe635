package io.quaymaster.account.capacity;

import io.quaymaster.account.PoolName;

/** Counts the accounts of a pool. */
public interface PoolCensus {
  /** All counts from one reading that is not stale: consistent, all pages. */
  PoolCounts count(PoolName pool);
}
