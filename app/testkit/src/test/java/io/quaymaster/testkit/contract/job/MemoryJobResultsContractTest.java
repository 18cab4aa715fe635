package io.quaymaster.testkit.contract.job;

import io.quaymaster.job.result.JobResults;
import io.quaymaster.memory.job.MemoryJobResults;

class MemoryJobResultsContractTest extends JobResultsContract {
  private final JobResults results = new MemoryJobResults();

  @Override
  protected JobResults results() {
    return results;
  }
}
