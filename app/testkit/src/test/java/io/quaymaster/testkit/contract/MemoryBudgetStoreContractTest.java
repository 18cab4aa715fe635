package io.quaymaster.testkit.contract;

import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.memory.MemoryBudgetStore;

class MemoryBudgetStoreContractTest extends BudgetStoreContract {
  private final BudgetStore store = new MemoryBudgetStore();

  @Override
  protected BudgetStore store() {
    return store;
  }
}
