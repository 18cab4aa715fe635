package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;

class MemoryFreeIndexContractTest extends FreeIndexContract {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final AccountStore store = new MemoryAccountStore(index);

  @Override
  protected AccountStore store() {
    return store;
  }

  @Override
  protected FreeIndex index() {
    return index;
  }
}
