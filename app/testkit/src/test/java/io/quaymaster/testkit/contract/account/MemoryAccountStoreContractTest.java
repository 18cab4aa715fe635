package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.store.AccountStore;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;

class MemoryAccountStoreContractTest extends AccountStoreContract {
  private final AccountStore store = new MemoryAccountStore(new MemoryFreeIndex());

  @Override
  protected AccountStore store() {
    return store;
  }
}
