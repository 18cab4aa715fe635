package io.quaymaster.testkit.contract.account.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.Organization.Standing;
import io.quaymaster.account.member.UnitId;
import io.quaymaster.memory.account.member.MemoryOrganization;

class MemoryOrganizationContractTest extends OrganizationContract {
  private final MemoryOrganization organization = new MemoryOrganization(MANAGEMENT, ROOT);

  @Override
  protected Organization organization() {
    return organization;
  }

  @Override
  protected void put(AccountId account, Standing standing, UnitId unit) {
    organization.put(account, standing, unit);
  }

  @Override
  protected void leave(AccountId account) {
    organization.remove(account);
  }
}
