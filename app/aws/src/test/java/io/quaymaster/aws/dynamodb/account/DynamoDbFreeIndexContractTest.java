package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.FreeIndexContract;

class DynamoDbFreeIndexContractTest extends FreeIndexContract {
  @Override
  protected AccountStore store() {
    return Stack.bean(DynamoDbAccountStore.class);
  }

  @Override
  protected FreeIndex index() {
    return Stack.bean(DynamoDbFreeIndex.class);
  }
}
