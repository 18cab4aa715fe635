package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.run.RunStore;
import io.quaymaster.testkit.contract.RunStoreContract;

class DynamoDbRunStoreContractTest extends RunStoreContract {
  @Override
  protected RunStore store() {
    return Stack.bean(DynamoDbRunStore.class);
  }
}
