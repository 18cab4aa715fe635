package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.Stack;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.testkit.contract.roadmap.IssueIndexContract;

class DynamoDbIssueIndexContractTest extends IssueIndexContract {
  @Override
  protected IssueIndex index() {
    return Stack.bean(DynamoDbIssueIndex.class);
  }
}
