package io.quaymaster.testkit.contract.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.memory.account.member.MemoryMemberStacks;

class MemoryMemberStacksContractTest extends MemberStacksContract {
  private final MemoryMemberStacks stacks = new MemoryMemberStacks();

  @Override
  protected MemberStacks stacks() {
    return stacks;
  }

  /** It is done at once. */
  @Override
  protected void finish() {}

  @Override
  protected void fail(AccountId account) {
    stacks.fail(account);
  }

  @Override
  protected void beBusy() {
    stacks.busy(true);
  }

  @Override
  protected void removeStackSet() {
    stacks.refuse("there is no StackSet");
  }

  @Override
  protected boolean hasStack(AccountId account) {
    return stacks.hasStack(account);
  }
}
