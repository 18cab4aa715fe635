package io.quaymaster.aws.dynamodb.job;

import io.quaymaster.aws.Stack;
import io.quaymaster.job.JobStore;
import io.quaymaster.testkit.contract.job.JobListsContract;
import io.quaymaster.testkit.contract.job.JobRacesContract;
import io.quaymaster.testkit.contract.job.JobStoreContract;
import org.junit.jupiter.api.Nested;

class DynamoDbJobStoreContractTest {
  private final JobStore store = Stack.bean(DynamoDbJobStore.class);

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
