package io.quaymaster.testkit.contract;

import io.quaymaster.memory.MemoryRepositoryClaims;
import io.quaymaster.publish.RepositoryClaims;

class MemoryRepositoryClaimsContractTest extends RepositoryClaimsContract {
  private final RepositoryClaims claims = new MemoryRepositoryClaims();

  @Override
  protected RepositoryClaims claims() {
    return claims;
  }
}
