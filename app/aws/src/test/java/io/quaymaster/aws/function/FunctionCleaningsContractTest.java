package io.quaymaster.aws.function;

import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.reap.Reaping;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.CleaningsContract;
import io.quaymaster.testkit.contract.account.PoolScene;
import org.junit.jupiter.api.AfterEach;

/** Over HTTP to the function, and from there to DynamoDB Local. */
class FunctionCleaningsContractTest extends CleaningsContract {
  private final PoolScene pool =
      PoolScene.over(Stack.bean(AccountStore.class), Stack.bean(FreeIndex.class));
  private final HostedFunction function = HostedFunction.of(pool);
  private final Cleanings cleanings = new FunctionCleanings(function.caller);
  private final Reaping reaping = new FunctionReaping(function.caller);

  @AfterEach
  void requestsKeptToTheModel() {
    function.close();
  }

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Cleanings cleanings() {
    return cleanings;
  }

  @Override
  protected Reaping reaping() {
    return reaping;
  }
}
