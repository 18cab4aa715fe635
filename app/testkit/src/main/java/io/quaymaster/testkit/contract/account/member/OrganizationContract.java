package io.quaymaster.testkit.contract.account.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.Organization.OrganizationAccount;
import io.quaymaster.account.member.Organization.Standing;
import io.quaymaster.account.member.UnitId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Organization} does. */
public abstract class OrganizationContract {
  protected static final AccountId MANAGEMENT = new AccountId("000000000001");
  protected static final UnitId ROOT = new UnitId("r-ab12");
  protected static final UnitId UNIT = new UnitId("ou-ab12-sandboxes1");
  protected static final UnitId OTHER = new UnitId("ou-ab12-elsewhere");
  private static final AccountId ONE = account(0);
  private static final int MANY = 5;

  /** An organization that begins with its management account alone, in its root. */
  protected abstract Organization organization();

  /** The account is in the unit from now on. */
  protected abstract void put(AccountId account, Standing standing, UnitId unit);

  /** The account leaves. */
  protected abstract void leave(AccountId account);

  private static AccountId account(int number) {
    return new AccountId("11112222333" + number);
  }

  @Test
  void organizationBeginsWithItsManagementAccount() {
    assertEquals(MANAGEMENT, organization().management());
    assertEquals(
        List.of(new OrganizationAccount(MANAGEMENT, Standing.ACTIVE)), organization().accounts());
    assertEquals(Optional.of(ROOT), organization().parent(MANAGEMENT));
    assertEquals(MANAGEMENT, organization().management());
  }

  @Test
  void allAccountsAreListedOnAllPagesWhateverTheirStanding() {
    Set<OrganizationAccount> there = new HashSet<>();
    there.add(new OrganizationAccount(MANAGEMENT, Standing.ACTIVE));
    for (Standing standing : Standing.values()) {
      for (int i = 0; i < 2; i++) {
        AccountId account = account(there.size());
        put(account, standing, UNIT);
        there.add(new OrganizationAccount(account, standing));
      }
    }

    List<OrganizationAccount> listed = organization().accounts();

    assertEquals(there, Set.copyOf(listed));
    assertEquals(there.size(), listed.size());
  }

  @Test
  void accountIsFoundWithItsStandingOfNow() {
    put(ONE, Standing.PENDING, UNIT);
    assertEquals(
        Optional.of(new OrganizationAccount(ONE, Standing.PENDING)), organization().find(ONE));

    put(ONE, Standing.ACTIVE, UNIT);
    assertEquals(
        Optional.of(new OrganizationAccount(ONE, Standing.ACTIVE)), organization().find(ONE));
  }

  @Test
  void accountIsDirectlyInOneUnitAndMovesToAnother() {
    put(ONE, Standing.ACTIVE, UNIT);
    assertEquals(Optional.of(UNIT), organization().parent(ONE));
    assertEquals(Set.of(ONE), organization().directlyIn(UNIT));

    put(ONE, Standing.ACTIVE, OTHER);
    assertEquals(Optional.of(OTHER), organization().parent(ONE));
    assertEquals(Set.of(), organization().directlyIn(UNIT));
    assertEquals(Set.of(ONE), organization().directlyIn(OTHER));
  }

  @Test
  void unitIsListedOnAllPages() {
    Set<AccountId> there = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      put(account(i), Standing.ACTIVE, UNIT);
      there.add(account(i));
    }
    put(account(MANY), Standing.ACTIVE, OTHER);

    assertEquals(there, organization().directlyIn(UNIT));
  }

  @Test
  void accountThatLeftIsNowhere() {
    put(ONE, Standing.ACTIVE, UNIT);
    leave(ONE);

    assertEquals(Optional.empty(), organization().find(ONE));
    assertEquals(Optional.empty(), organization().parent(ONE));
    assertEquals(Set.of(), organization().directlyIn(UNIT));
    assertEquals(1, organization().accounts().size());
  }
}
