package io.quaymaster.testkit.contract.roadmap;

import io.quaymaster.memory.roadmap.MemoryIssueIndex;
import io.quaymaster.roadmap.issue.IssueIndex;

class MemoryIssueIndexContractTest extends IssueIndexContract {
  private final IssueIndex index = new MemoryIssueIndex();

  @Override
  protected IssueIndex index() {
    return index;
  }
}
