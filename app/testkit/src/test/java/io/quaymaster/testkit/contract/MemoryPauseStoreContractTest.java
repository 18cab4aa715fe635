package io.quaymaster.testkit.contract;

import io.quaymaster.config.PauseStore;
import io.quaymaster.memory.MemoryPauseStore;

class MemoryPauseStoreContractTest extends PauseStoreContract {
  private final PauseStore store = new MemoryPauseStore();

  @Override
  protected PauseStore store() {
    return store;
  }
}
