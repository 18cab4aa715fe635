package io.quaymaster.aws.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.testkit.contract.account.member.MemberStacksContract;
import org.junit.jupiter.api.AfterEach;

class StackSetInstancesContractTest extends MemberStacksContract {
  private final Cloud cloud = new Cloud();
  private final SimulatedStackSet simulated =
      new SimulatedStackSet(cloud.server, "quaymaster-members");
  private final StackSetInstances stacks =
      new StackSetInstances(
          cloud.own, new StackSetSettings("quaymaster-members", false), Cloud.REGION);

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  @Override
  protected MemberStacks stacks() {
    return stacks;
  }

  @Override
  protected void finish() {
    simulated.end("SUCCEEDED");
  }

  @Override
  protected void fail(AccountId account) {
    simulated.end("FAILED");
  }

  @Override
  protected void beBusy() {
    simulated.beBusy();
  }

  @Override
  protected void removeStackSet() {
    simulated.remove();
  }

  @Override
  protected boolean hasStack(AccountId account) {
    return simulated.hasStack(account.value());
  }
}
