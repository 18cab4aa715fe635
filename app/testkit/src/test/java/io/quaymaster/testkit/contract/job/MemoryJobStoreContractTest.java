package io.quaymaster.testkit.contract.job;

import io.quaymaster.job.JobStore;
import io.quaymaster.memory.job.MemoryJobStore;
import org.junit.jupiter.api.Nested;

class MemoryJobStoreContractTest {
  private final JobStore store = new MemoryJobStore();

  @Nested
  class Keeping extends JobStoreContract {
    @Override
    protected JobStore store() {
      return store;
    }
  }

  @Nested
  class Races extends JobRacesContract {
    @Override
    protected JobStore store() {
      return store;
    }
  }

  @Nested
  class Lists extends JobListsContract {
    @Override
    protected JobStore store() {
      return store;
    }
  }
}
