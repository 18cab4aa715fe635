package io.quaymaster.testkit.contract.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.JOB;
import static io.quaymaster.testkit.contract.account.AccountSamples.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.Membership;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.operate.AccountCommand.Deregister;
import io.quaymaster.account.operate.AccountCommand.Drain;
import io.quaymaster.account.operate.AccountCommand.ForceRelease;
import io.quaymaster.account.operate.AccountCommand.Quarantine;
import io.quaymaster.account.operate.AccountCommand.Register;
import io.quaymaster.account.operate.AccountCommand.Restore;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.operate.CommandOutcome;
import io.quaymaster.account.operate.CommandOutcome.Done;
import io.quaymaster.account.operate.CommandOutcome.Refused;
import io.quaymaster.account.operate.CommandOutcome.Removed;
import io.quaymaster.account.operate.CommandOutcome.Unknown;
import io.quaymaster.account.store.AccountWrite;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} does, wherever the pool behind it is. */
public abstract class AccountsContract {
  private static final Blocker WHY = new Blocker("odd bills: \u00e4\ud83d\ude80 \"x\"\n\u0001\\");

  /** The pool that is looked at; the same for the whole test. */
  protected abstract PoolScene pool();

  /** The accounts under test. */
  protected abstract Accounts accounts();

  private CommandOutcome change(AccountCommand command) {
    return accounts().change(command);
  }

  private static Account done(CommandOutcome outcome) {
    return assertInstanceOf(Done.class, outcome).account();
  }

  private Lease lease() {
    return assertInstanceOf(
            AcquireOutcome.Leased.class,
            pool().leases().acquire(pool().name(), WORKER, Duration.ofHours(3)))
        .lease();
  }

  /** Leases the pool's only account, uses it, releases it and cleans it. */
  private PastLease use(AccountId id) {
    Lease lease = lease();
    pool().leases().begin(lease, JOB);
    pool().leases().release(lease);
    PastLease past = pool().account(id).last().orElseThrow();
    pool().clean(id);
    return past;
  }

  private List<Account> listed() {
    return accounts().list(Optional.of(pool().name()));
  }

  @Test
  void accountIsShownExactlyAsTheStoreHasItWhateverItLooksLike() {
    Account dirty = Account.registered(pool().member(), AccountSamples.NOON);
    for (Account state : AccountSamples.life(dirty)) {
      pool()
          .store()
          .write(
              state.version() == 1
                  ? new AccountWrite.Created(state)
                  : new AccountWrite.Replaced(state));

      assertEquals(Optional.of(state), accounts().find(dirty.id()));
      assertEquals(List.of(state), listed());
    }
  }

  @Test
  void accountsAreListedByNumberOfOnePoolOrAll() {
    List<AccountId> ids =
        Stream.generate(() -> pool().register())
            .limit(3)
            .sorted(Comparator.comparing(AccountId::value))
            .toList();

    assertEquals(ids, listed().stream().map(Account::id).toList());
    List<AccountId> all = accounts().list(Optional.empty()).stream().map(Account::id).toList();
    assertTrue(all.containsAll(ids));
    assertEquals(all.stream().sorted(Comparator.comparing(AccountId::value)).toList(), all);
    assertEquals(List.of(), accounts().list(Optional.of(AccountSamples.pool())));
  }

  @Test
  void accountInNoPoolIsNotFound() {
    AccountId id = AccountSamples.accountId();

    assertEquals(Optional.empty(), accounts().find(id));
    assertEquals(List.of(), accounts().history(id, Optional.empty(), 10));
  }

  @Test
  void historyIsNewestFirstByPages() {
    AccountId id = pool().free();
    PastLease first = use(id);
    PastLease second = use(id);
    pool().leases().giveBack(lease());
    PastLease third = pool().account(id).last().orElseThrow();

    assertEquals(List.of(third, second), accounts().history(id, Optional.empty(), 2));
    assertEquals(List.of(first), accounts().history(id, Optional.of(new Fence(2)), 2));
    assertEquals(List.of(third, second, first), accounts().history(id, Optional.empty(), 100));
    assertEquals(End.GIVEN_BACK, third.how());
  }

  @Test
  void registeredAccountEntersThroughCleaning() {
    Membership member = pool().member();

    Account entered = done(change(new Register(member)));

    assertEquals(AccountState.DIRTY, entered.state());
    assertEquals(pool().account(member.id()), entered);
    assertEquals(List.of(member.id()), pool().calls().cleaners());
  }

  @Test
  void registrationMayBeRepeatedAndChangesOnlyWhatIsNew() {
    AccountId id = pool().free();
    Account known = pool().account(id);

    assertEquals(new Done(known), change(new Register(known.member())));

    Membership plain =
        new Membership(id, known.member().pool(), Set.of(), known.member().role(), true);
    assertEquals(plain.draining(false), done(change(new Register(plain))).member());
  }

  @Test
  void freeAccountThatIsDrainedLeavesAtOnce() {
    AccountId id = pool().free();

    assertEquals(new Removed(id), change(new Drain(id)));

    assertEquals(Optional.empty(), accounts().find(id));
  }

  @Test
  void leasedAccountThatIsDeregisteredIsDrainedFirst() {
    AccountId id = pool().free();
    Lease lease = lease();

    Account draining = done(change(new Deregister(id)));

    assertTrue(draining.member().draining());
    assertTrue(draining.leasedTo(lease));
  }

  @Test
  void quarantineOfALeasedAccountEndsItsLeaseFirst() {
    AccountId id = pool().free();
    Lease lease = lease();

    Account out = done(change(new Quarantine(id, WHY)));

    assertEquals(AccountState.QUARANTINED, out.state());
    assertEquals(Optional.of(WHY), out.blocker());
    assertTrue(out.ended(lease, End.FORCED));
    assertEquals(List.of(id), pool().calls().revoked());
    assertEquals(new Done(out), change(new Quarantine(id, new Blocker("again"))));
  }

  @Test
  void restoredAccountGoesToBeCleanedAndOnlyAQuarantinedOneIsRestored() {
    AccountId id = pool().free();
    change(new Quarantine(id, WHY));

    Account restored = done(change(new Restore(id)));

    assertEquals(AccountState.DIRTY, restored.state());
    assertEquals(
        new Refused(restored, "only a quarantined account can be restored"),
        change(new Restore(id)));
  }

  @Test
  void forcedReleaseEndsTheLeaseAndIsRefusedWhenNobodyHoldsTheAccount() {
    AccountId id = pool().free();
    lease();

    Account ended = done(change(new ForceRelease(id)));

    assertEquals(AccountState.DIRTY, ended.state());
    assertEquals(new Refused(ended, "nobody holds it"), change(new ForceRelease(id)));
  }

  @Test
  void commandsAboutUnknownAccountsSaySo() {
    AccountId id = AccountSamples.accountId();
    for (AccountCommand command :
        List.of(
            new Drain(id),
            new Deregister(id),
            new Quarantine(id, WHY),
            new Restore(id),
            new ForceRelease(id))) {
      assertEquals(new Unknown(id), change(command));
    }
  }
}
