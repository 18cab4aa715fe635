package io.quaymaster.testkit.contract.account.capacity;

import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.memory.account.capacity.MemoryTaskProtection;
import java.time.Instant;
import java.util.Optional;

class MemoryTaskProtectionContractTest extends TaskProtectionContract {
  private final MemoryTaskProtection protection = new MemoryTaskProtection(clock);

  @Override
  protected TaskProtection protection() {
    return protection;
  }

  @Override
  protected Optional<Instant> until() {
    return protection.until();
  }

  @Override
  protected void end() {
    protection.end();
  }
}
