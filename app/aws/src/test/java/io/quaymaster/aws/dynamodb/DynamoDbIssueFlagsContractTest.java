package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.testkit.contract.IssueFlagsContract;
import io.quaymaster.triage.IssueFlags;

class DynamoDbIssueFlagsContractTest extends IssueFlagsContract {
  @Override
  protected IssueFlags flags() {
    return Stack.bean(DynamoDbIssueFlags.class);
  }
}
