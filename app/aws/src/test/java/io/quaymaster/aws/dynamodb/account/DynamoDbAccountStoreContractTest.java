package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.store.AccountStore;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.AccountStoreContract;

class DynamoDbAccountStoreContractTest extends AccountStoreContract {
  @Override
  protected AccountStore store() {
    return Stack.bean(DynamoDbAccountStore.class);
  }
}
