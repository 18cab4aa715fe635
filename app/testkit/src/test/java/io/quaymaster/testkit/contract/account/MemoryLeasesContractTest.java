package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.lease.Leases;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;

class MemoryLeasesContractTest extends LeasesContract {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final PoolScene pool = PoolScene.over(new MemoryAccountStore(index), index);

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Leases leases() {
    return pool.leases();
  }
}
