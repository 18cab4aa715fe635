package io.quaymaster.testkit.contract;

import io.quaymaster.app.CredentialStore;
import io.quaymaster.memory.MemoryCredentialStore;

class MemoryCredentialStoreContractTest extends CredentialStoreContract {
  private final CredentialStore store = new MemoryCredentialStore();

  @Override
  protected CredentialStore store() {
    return store;
  }
}
