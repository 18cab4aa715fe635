package io.quaymaster.testkit.contract.account.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.MemberStacks.Instance;
import io.quaymaster.account.member.MemberStacks.StackRequestOutcome;
import io.quaymaster.account.member.UnitId;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link MemberStacks} does. */
public abstract class MemberStacksContract {
  protected static final UnitId UNIT = new UnitId("ou-ab12-sandboxes1");
  private static final AccountId ONE = account(0);
  private static final AccountId TWO = account(1);
  private static final int MANY = 5;

  protected abstract MemberStacks stacks();

  /** What has begun ends well. */
  protected abstract void finish();

  /** What has begun ends, and fails in this account. */
  protected abstract void fail(AccountId account);

  /** Somebody else's operation runs. */
  protected abstract void beBusy();

  /** The StackSet is deleted. */
  protected abstract void removeStackSet();

  /** Whether the account has its own stack. */
  protected abstract boolean hasStack(AccountId account);

  private static AccountId account(int number) {
    return new AccountId("11112222333" + number);
  }

  private static Instance sound(AccountId account) {
    return new Instance(account, UNIT, false);
  }

  private void create(AccountId account) {
    assertInstanceOf(StackRequestOutcome.Begun.class, stacks().create(account, UNIT));
    finish();
  }

  private void delete(AccountId account, boolean retain) {
    assertInstanceOf(StackRequestOutcome.Begun.class, stacks().delete(sound(account), retain));
    finish();
  }

  @Test
  void stackSetBeginsWithoutInstances() {
    assertEquals(Set.of(), stacks().instances());
  }

  @Test
  void instanceIsMadeInItsAccountAlone() {
    create(ONE);

    assertEquals(Set.of(sound(ONE)), stacks().instances());
    assertTrue(hasStack(ONE));
    assertFalse(hasStack(TWO));
  }

  @Test
  void allInstancesAreListedOnAllPages() {
    Set<Instance> made = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      create(account(i));
      made.add(sound(account(i)));
    }

    assertEquals(made, stacks().instances());
  }

  @Test
  void instanceWhoseOperationFailedSaysSoUntilItIsMadeAgain() {
    stacks().create(ONE, UNIT);
    fail(ONE);
    assertEquals(Set.of(new Instance(ONE, UNIT, true)), stacks().instances());

    create(ONE);
    assertEquals(Set.of(sound(ONE)), stacks().instances());
  }

  @Test
  void deletedInstanceTakesItsStackAlong() {
    create(ONE);
    create(TWO);
    delete(ONE, false);

    assertEquals(Set.of(sound(TWO)), stacks().instances());
    assertFalse(hasStack(ONE));
    assertTrue(hasStack(TWO));
  }

  @Test
  void instanceOfAnAccountThatLeftGoesAndItsStackIsLeftAlone() {
    create(ONE);
    delete(ONE, true);

    assertEquals(Set.of(), stacks().instances());
    assertTrue(hasStack(ONE));
  }

  @Test
  void busyStackSetTakesNothing() {
    create(ONE);
    beBusy();

    assertEquals(new StackRequestOutcome.Busy(), stacks().create(TWO, UNIT));
    assertEquals(new StackRequestOutcome.Busy(), stacks().delete(sound(ONE), false));
    assertEquals(Set.of(sound(ONE)), stacks().instances());
  }

  @Test
  void requestToAStackSetThatIsNotThereIsRefusedWithTheReason() {
    removeStackSet();

    assertFalse(
        assertInstanceOf(StackRequestOutcome.Refused.class, stacks().create(ONE, UNIT))
            .why()
            .isBlank());
  }
}
