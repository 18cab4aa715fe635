package io.quaymaster.testkit.contract.account.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.WorkerService;
import io.quaymaster.memory.account.capacity.MemoryWorkers;

class MemoryWorkersContractTest extends WorkerServiceContract {
  private final MemoryWorkers workers = new MemoryWorkers();

  @Override
  protected WorkerService workers() {
    return workers;
  }

  @Override
  protected void create(PoolName pool) {
    workers.create(pool);
  }

  @Override
  protected void remove(PoolName pool) {
    workers.remove(pool);
  }
}
