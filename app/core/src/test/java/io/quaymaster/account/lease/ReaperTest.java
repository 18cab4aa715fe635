package io.quaymaster.account.lease;

import static io.quaymaster.account.PoolRig.THREE_HOURS;
import static io.quaymaster.account.PoolSamples.JOB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolRig;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.account.store.AccountWrite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReaperTest {
  private static final String ONE = "000000000001";
  private static final String TWO = "000000000002";

  private final PoolRig rig = new PoolRig();

  private List<End> history(AccountId id) {
    return rig.accounts.history(id, Optional.empty(), 10).stream().map(PastLease::how).toList();
  }

  @Test
  void leaseWithoutASignOfLifeIsRevokedAndItsAccountCleaned() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    rig.signals.clear();
    rig.clock.move(Duration.ofMinutes(5));

    ReapReport report = rig.reaper.reap();

    assertEquals(List.of(lease), report.ended());
    assertEquals(AccountState.DIRTY, rig.state(id));
    assertEquals(List.of(ONE + " 1 PT0S"), rig.revoked);
    assertEquals(List.of(ONE + " PT0S"), rig.signals);
    assertEquals(List.of(End.HEARTBEAT_LOST), history(id));
    assertEquals(new RenewOutcome.Lost(Optional.of(End.HEARTBEAT_LOST)), rig.leases.renew(lease));
  }

  @Test
  void leaseWithASignOfLifeWithinFiveMinutesGoesOn() {
    rig.free(ONE);
    Lease lease = rig.lease();
    rig.clock.move(Duration.ofMinutes(4));
    rig.leases.renew(lease);
    rig.clock.move(Duration.ofMinutes(5).minusNanos(1));

    assertEquals(List.of(), rig.reaper.reap().ended());

    assertEquals(new RenewOutcome.Renewed(), rig.leases.renew(lease));
  }

  @Test
  void leaseEndsAtItsDeadlineThoughItsHolderLives() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    rig.leases.begin(lease, JOB);
    rig.clock.move(THREE_HOURS.minusSeconds(60));
    rig.leases.renew(lease);
    rig.clock.move(Duration.ofSeconds(60));

    assertEquals(List.of(lease), rig.reaper.reap().ended());

    assertEquals(List.of(End.EXPIRED), history(id));
  }

  @Test
  void holderHasLostItsLeaseBeforeItsSessionsAreRevokedAndTheNextRoundGoesOn() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    rig.clock.move(Duration.ofMinutes(5));
    rig.revocationsFail = true;

    assertEquals(List.of(id), rig.reaper.reap().failed());

    assertEquals(AccountState.LEASED, rig.state(id));
    assertEquals(new RenewOutcome.Lost(Optional.of(End.HEARTBEAT_LOST)), rig.leases.renew(lease));
    assertEquals(
        new GiveBackOutcome.Lost(Optional.of(End.HEARTBEAT_LOST)), rig.leases.giveBack(lease));
    assertEquals(
        new ReleaseOutcome.Lost(Optional.of(End.HEARTBEAT_LOST)), rig.leases.release(lease));
    rig.revocationsFail = false;
    assertEquals(List.of(lease), rig.reaper.reap().ended());
    assertEquals(List.of(End.HEARTBEAT_LOST), history(id));
  }

  @Test
  void failureOfOneAccountKeepsNoOtherFromItsTurn() {
    rig.free(ONE);
    rig.lease();
    AccountId other = rig.free(TWO);
    rig.clock.move(Duration.ofMinutes(1));
    rig.claim(registered("000000000003"));
    rig.clock.move(Duration.ofMinutes(20));
    rig.revocationsFail = true;

    ReapReport report = rig.reaper.reap();

    assertEquals(List.of(new AccountId(ONE)), report.failed());
    assertEquals(List.of(new AccountId("000000000003")), report.abandoned());
    assertEquals(AccountState.AVAILABLE, rig.state(other));
  }

  private String registered(String id) {
    rig.register(id);
    return id;
  }

  @Test
  void drainingAccountThatIsFreeIsRemoved() {
    AccountId id = rig.free(ONE);
    var free = rig.account(id);
    rig.store.write(new AccountWrite.Replaced(free.as(free.member().draining(true))));

    assertEquals(List.of(id), rig.reaper.reap().removed());

    assertEquals(Optional.empty(), rig.store.find(id));
  }

  @Test
  void leaseOfADrainingAccountEndsAsAlways() {
    AccountId id = rig.free(ONE);
    rig.lease();
    rig.accounts.change(new AccountCommand.Drain(id));
    rig.clock.move(Duration.ofMinutes(5));

    rig.reaper.reap();
    rig.clean(ONE);

    assertEquals(Optional.empty(), rig.store.find(id));
  }
}
