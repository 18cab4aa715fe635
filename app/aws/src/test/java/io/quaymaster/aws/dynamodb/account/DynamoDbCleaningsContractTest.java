package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.CleaningsContract;
import io.quaymaster.testkit.contract.account.PoolScene;

class DynamoDbCleaningsContractTest extends CleaningsContract {
  private final PoolScene pool =
      PoolScene.over(Stack.bean(DynamoDbAccountStore.class), Stack.bean(DynamoDbFreeIndex.class));

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Cleanings cleanings() {
    return pool.cleanings();
  }

  @Override
  protected Reaping reaping() {
    return pool.reaping();
  }
}
