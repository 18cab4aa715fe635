package io.quaymaster.testkit.contract;

import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.memory.MemoryDeliveryLedger;

class MemoryDeliveryLedgerContractTest extends DeliveryLedgerContract {
  private final DeliveryLedger ledger = new MemoryDeliveryLedger();

  @Override
  protected DeliveryLedger ledger() {
    return ledger;
  }
}
