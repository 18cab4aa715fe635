package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.operate.Accounts;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.AccountsContract;
import io.quaymaster.testkit.contract.account.PoolScene;

class DynamoDbAccountsContractTest extends AccountsContract {
  private final PoolScene pool =
      PoolScene.over(Stack.bean(DynamoDbAccountStore.class), Stack.bean(DynamoDbFreeIndex.class));

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Accounts accounts() {
    return pool.accounts();
  }
}
