package io.quaymaster.aws.dynamodb;

import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.BudgetStoreContract;

class DynamoDbBudgetStoreContractTest extends BudgetStoreContract {
  @Override
  protected BudgetStore store() {
    return Stack.bean(DynamoDbBudgetStore.class);
  }
}
