package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;

class MemoryCleaningsContractTest extends CleaningsContract {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final PoolScene pool = PoolScene.over(new MemoryAccountStore(index), index);

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Cleanings cleanings() {
    return pool.cleanings();
  }

  @Override
  protected Reaping reaping() {
    return pool.reaping();
  }
}
