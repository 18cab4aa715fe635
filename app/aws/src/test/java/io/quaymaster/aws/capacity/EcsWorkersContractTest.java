package io.quaymaster.aws.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.WorkerService;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.testkit.contract.account.capacity.WorkerServiceContract;
import org.junit.jupiter.api.AfterEach;

class EcsWorkersContractTest extends WorkerServiceContract {
  private final Cloud cloud = new Cloud();
  private final SimulatedServices services = new SimulatedServices(cloud.server);
  private final EcsWorkers workers = new EcsWorkers(cloud.own, "quaymaster");

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  @Override
  protected WorkerService workers() {
    return workers;
  }

  @Override
  protected void create(PoolName pool) {
    services.create("jobs-" + pool);
  }

  @Override
  protected void remove(PoolName pool) {
    services.remove("jobs-" + pool);
  }
}
