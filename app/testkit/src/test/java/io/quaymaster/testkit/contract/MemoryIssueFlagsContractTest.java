package io.quaymaster.testkit.contract;

import io.quaymaster.memory.MemoryIssueFlags;
import io.quaymaster.triage.IssueFlags;

class MemoryIssueFlagsContractTest extends IssueFlagsContract {
  private final IssueFlags flags = new MemoryIssueFlags();

  @Override
  protected IssueFlags flags() {
    return flags;
  }
}
