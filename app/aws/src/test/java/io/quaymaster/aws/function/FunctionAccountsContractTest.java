package io.quaymaster.aws.function;

import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.account.AccountsContract;
import io.quaymaster.testkit.contract.account.PoolScene;
import org.junit.jupiter.api.AfterEach;

/** Over HTTP to the function, and from there to DynamoDB Local. */
class FunctionAccountsContractTest extends AccountsContract {
  private final PoolScene pool =
      PoolScene.over(Stack.bean(AccountStore.class), Stack.bean(FreeIndex.class));
  private final HostedFunction function = HostedFunction.of(pool);
  private final Accounts accounts = new FunctionAccounts(function.caller);

  @AfterEach
  void requestsKeptToTheModel() {
    function.close();
  }

  @Override
  protected PoolScene pool() {
    return pool;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
