package io.quaymaster.account.operate;

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
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.PoolRig;
import io.quaymaster.account.PoolSamples;
import io.quaymaster.account.lease.AcquireOutcome.NoneFree;
import io.quaymaster.account.operate.AccountCommand.Deregister;
import io.quaymaster.account.operate.AccountCommand.Drain;
import io.quaymaster.account.operate.AccountCommand.ForceRelease;
import io.quaymaster.account.operate.AccountCommand.Quarantine;
import io.quaymaster.account.operate.AccountCommand.Register;
import io.quaymaster.account.operate.AccountCommand.Restore;
import io.quaymaster.account.operate.CommandOutcome.Done;
import io.quaymaster.account.operate.CommandOutcome.Refused;
import io.quaymaster.account.operate.CommandOutcome.Removed;
import io.quaymaster.account.operate.CommandOutcome.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PoolAccountsTest {
  private static final String ONE = "000000000001";
  private static final AccountId ID = new AccountId(ONE);
  private static final Blocker WHY = new Blocker("odd bills");

  private final PoolRig rig = new PoolRig();

  private CommandOutcome change(AccountCommand command) {
    return rig.accounts.change(command);
  }

  private static Account done(CommandOutcome outcome) {
    return assertInstanceOf(Done.class, outcome).account();
  }

  @Test
  void registeredAccountEntersThroughCleaning() {
    Account entered = done(change(new Register(PoolSamples.member(ONE))));

    assertEquals(AccountState.DIRTY, entered.state());
    assertEquals(List.of(ONE + " PT0S"), rig.signals);
    assertEquals(Optional.of(entered), rig.accounts.find(ID));
  }

  @Test
  void registrationMayBeRepeatedAndChangesOnlyWhatIsNew() {
    rig.free(ONE);
    long version = rig.account(ID).version();

    assertEquals(version, done(change(new Register(PoolSamples.member(ONE)))).version());

    Membership plain = PoolSamples.member(ONE);
    Membership able =
        new Membership(ID, plain.pool(), Set.of(new Capability("gpu")), plain.role(), true);
    Account changed = done(change(new Register(able)));
    assertEquals(Set.of(new Capability("gpu")), changed.member().capabilities());
    assertEquals(AccountState.AVAILABLE, changed.state());
    assertTrue(changed.free());
  }

  @Test
  void freeAccountThatIsDrainedLeavesAtOnceAndComesBackWithItsFence() {
    rig.free(ONE);
    rig.leases.giveBack(rig.lease());

    assertEquals(new Removed(ID), change(new Drain(ID)));
    assertEquals(Optional.empty(), rig.accounts.find(ID));

    Account back = done(change(new Register(PoolSamples.member(ONE))));
    assertEquals(new Fence(1), back.fence());
  }

  @Test
  void leasedAccountThatIsDeregisteredLeavesAfterItsCleaning() {
    rig.free(ONE);
    Lease lease = rig.lease();

    assertTrue(done(change(new Deregister(ID))).member().draining());
    rig.leases.release(lease);
    assertEquals(AccountState.DIRTY, rig.state(ID));
    rig.clean(ONE);

    assertEquals(Optional.empty(), rig.accounts.find(ID));
    assertEquals(new Unknown(ID), change(new Deregister(ID)));
  }

  @Test
  void drainingAccountThatIsGivenBackIsLeasedNoMore() {
    rig.free(ONE);
    Lease lease = rig.lease();
    change(new Drain(ID));
    rig.leases.giveBack(lease);

    assertInstanceOf(
        NoneFree.class,
        rig.leases.acquire(PoolSamples.POOL, PoolSamples.WORKER, PoolRig.THREE_HOURS));
    assertEquals(List.of(ID), rig.reaper.reap().removed());
  }

  @Test
  void dirtyAccountIsCleanedBeforeADrainAndNotBeforeADeregistration() {
    rig.register(ONE);
    assertEquals(AccountState.DIRTY, done(change(new Drain(ID))).state());

    assertEquals(new Removed(ID), change(new Deregister(ID)));
  }

  @Test
  void quarantinedAccountIsKeptWhenItIsDrainedAndRemovedWhenItIsDeregistered() {
    rig.free(ONE);
    change(new Quarantine(ID, WHY));

    assertEquals(AccountState.QUARANTINED, done(change(new Drain(ID))).state());
    assertEquals(List.of(), rig.reaper.reap().removed());

    assertEquals(new Removed(ID), change(new Deregister(ID)));
  }

  @Test
  void quarantineOfALeasedAccountEndsItsLeaseFirst() {
    rig.free(ONE);
    Lease lease = rig.lease();

    Account out = done(change(new Quarantine(ID, WHY)));

    assertEquals(AccountState.QUARANTINED, out.state());
    assertEquals(Optional.of(WHY), out.blocker());
    assertTrue(out.ended(lease, End.FORCED));
    assertEquals(List.of(ONE + " 1 PT0S"), rig.revoked);
    assertEquals(out, done(change(new Quarantine(ID, new Blocker("again")))));
  }

  @Test
  void restoredAccountGoesToBeCleaned() {
    rig.free(ONE);
    change(new Quarantine(ID, WHY));
    rig.signals.clear();

    assertEquals(AccountState.DIRTY, done(change(new Restore(ID))).state());

    assertEquals(List.of(ONE + " PT0S"), rig.signals);
    assertInstanceOf(Refused.class, change(new Restore(ID)));
  }

  @Test
  void forcedReleaseEndsTheLeaseWhateverItsHolderDoes() {
    rig.free(ONE);
    Lease lease = rig.lease();
    rig.leases.renew(lease);

    assertEquals(AccountState.DIRTY, done(change(new ForceRelease(ID))).state());

    assertEquals(
        List.of(End.FORCED),
        rig.accounts.history(ID, Optional.empty(), 1).stream().map(PastLease::how).toList());
    assertInstanceOf(Refused.class, change(new ForceRelease(ID)));
  }

  @Test
  void commandsAboutUnknownAccountsSaySo() {
    for (AccountCommand command :
        List.of(
            new Drain(ID),
            new Deregister(ID),
            new Quarantine(ID, WHY),
            new Restore(ID),
            new ForceRelease(ID))) {
      assertEquals(new Unknown(ID), change(command));
      assertEquals(ID, command.account());
    }
  }

  @Test
  void accountsAreListedByNumberOfOnePoolOrAll() {
    rig.register("000000000002");
    rig.register(ONE);

    assertEquals(
        List.of(ONE, "000000000002"),
        rig.accounts.list(Optional.of(PoolSamples.POOL)).stream()
            .map(account -> account.id().value())
            .toList());
    assertEquals(2, rig.accounts.list(Optional.empty()).size());
    assertEquals(List.of(), rig.accounts.list(Optional.of(new PoolName("other"))));
  }
}
