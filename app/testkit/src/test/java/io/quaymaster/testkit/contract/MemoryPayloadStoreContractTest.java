package io.quaymaster.testkit.contract;

import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.memory.MemoryPayloadStore;

class MemoryPayloadStoreContractTest extends PayloadStoreContract {
  private final PayloadStore store = new MemoryPayloadStore();

  @Override
  protected PayloadStore store() {
    return store;
  }
}
