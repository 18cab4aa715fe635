package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.testkit.contract.RepositoryClaimsContract;

class DynamoDbRepositoryClaimsContractTest extends RepositoryClaimsContract {
  @Override
  protected RepositoryClaims claims() {
    return Stack.bean(DynamoDbRepositoryClaims.class);
  }
}
