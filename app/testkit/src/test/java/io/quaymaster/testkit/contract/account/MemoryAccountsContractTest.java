package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.operate.Accounts;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;

class MemoryAccountsContractTest extends AccountsContract {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final PoolScene pool = PoolScene.over(new MemoryAccountStore(index), index);

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Accounts accounts() {
    return pool.accounts();
  }
}
