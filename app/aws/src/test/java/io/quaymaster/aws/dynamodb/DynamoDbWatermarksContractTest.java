package io.quaymaster.aws.dynamodb;

import io.quaymaster.app.Watermarks;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.WatermarksContract;

class DynamoDbWatermarksContractTest extends WatermarksContract {
  @Override
  protected Watermarks watermarks() {
    return Stack.bean(DynamoDbWatermarks.class);
  }
}
