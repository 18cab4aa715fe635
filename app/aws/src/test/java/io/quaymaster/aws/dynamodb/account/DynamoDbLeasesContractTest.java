package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.lease.Leases;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.LeasesContract;
import io.quaymaster.testkit.contract.account.PoolScene;

class DynamoDbLeasesContractTest extends LeasesContract {
  private final PoolScene pool =
      PoolScene.over(Stack.bean(DynamoDbAccountStore.class), Stack.bean(DynamoDbFreeIndex.class));

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Leases leases() {
    return pool.leases();
  }
}
