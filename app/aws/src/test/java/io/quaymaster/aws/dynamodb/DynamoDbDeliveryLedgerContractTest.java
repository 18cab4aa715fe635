package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.testkit.contract.DeliveryLedgerContract;

class DynamoDbDeliveryLedgerContractTest extends DeliveryLedgerContract {
  @Override
  protected DeliveryLedger ledger() {
    return Stack.bean(DynamoDbDeliveryLedger.class);
  }
}
