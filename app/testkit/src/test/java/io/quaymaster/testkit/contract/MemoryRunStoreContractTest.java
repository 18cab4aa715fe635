package io.quaymaster.testkit.contract;

import io.quaymaster.memory.MemoryRunStore;
import io.quaymaster.run.RunStore;

class MemoryRunStoreContractTest extends RunStoreContract {
  private final RunStore store = new MemoryRunStore();

  @Override
  protected RunStore store() {
    return store;
  }
}
