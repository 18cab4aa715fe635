package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.config.PauseStore;
import io.quaymaster.testkit.contract.PauseStoreContract;

class DynamoDbPauseStoreContractTest extends PauseStoreContract {
  @Override
  protected PauseStore store() {
    return Stack.bean(DynamoDbPauseStore.class);
  }
}
