package io.quaymaster.aws.s3;

import io.quaymaster.app.intake.PayloadStore;
import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.PayloadStoreContract;

class S3PayloadStoreContractTest extends PayloadStoreContract {
  @Override
  protected PayloadStore store() {
    return Stack.bean(S3PayloadStore.class);
  }
}
