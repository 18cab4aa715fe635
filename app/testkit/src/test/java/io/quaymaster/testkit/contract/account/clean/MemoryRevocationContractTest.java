package io.quaymaster.testkit.contract.account.clean;

import io.quaymaster.account.Fence;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.memory.account.session.MemoryRevocation;
import java.time.Instant;

class MemoryRevocationContractTest extends SessionRevocationContract {
  private final MemoryRevocation revocation = new MemoryRevocation();

  @Override
  protected SessionRevocation revocation() {
    return revocation;
  }

  @Override
  protected boolean denied(Fence fence, Instant issued) {
    return revocation.denied(Sites.ACCOUNT, fence, issued);
  }

  @Override
  protected void goDown() {
    revocation.down(true);
  }
}
