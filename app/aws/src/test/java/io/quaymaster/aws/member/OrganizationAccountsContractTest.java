package io.quaymaster.aws.member;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.Organization.Standing;
import io.quaymaster.account.member.UnitId;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.testkit.contract.account.member.OrganizationContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OrganizationAccountsContractTest extends OrganizationContract {
  private final Cloud cloud = new Cloud();
  private final SimulatedOrganization simulated =
      new SimulatedOrganization(cloud.server, MANAGEMENT.value());
  private final OrganizationAccounts organization = new OrganizationAccounts(cloud.own);

  @BeforeEach
  void begin() {
    put(MANAGEMENT, Standing.ACTIVE, ROOT);
  }

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  @Override
  protected Organization organization() {
    return organization;
  }

  @Override
  protected void put(AccountId account, Standing standing, UnitId unit) {
    String state =
        switch (standing) {
          case ACTIVE -> "ACTIVE";
          case PENDING -> "PENDING_ACTIVATION";
          case ENDED -> "SUSPENDED";
        };
    simulated.put(account.value(), state, unit.value());
  }

  @Override
  protected void leave(AccountId account) {
    simulated.remove(account.value());
  }
}
