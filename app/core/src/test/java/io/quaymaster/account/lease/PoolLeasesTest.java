package io.quaymaster.account.lease;

import static io.quaymaster.account.PoolRig.THREE_HOURS;
import static io.quaymaster.account.PoolSamples.JOB;
import static io.quaymaster.account.PoolSamples.POOL;
import static io.quaymaster.account.PoolSamples.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.PoolRig;
import io.quaymaster.run.RunKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolLeasesTest {
  private static final String ONE = "000000000001";
  private static final RunKey OTHER_JOB = new RunKey("job", "42/18/reproduce");

  private final PoolRig rig = new PoolRig();
  private final PoolLeases leases = rig.leases;

  private AcquireOutcome acquire() {
    return leases.acquire(POOL, WORKER, THREE_HOURS);
  }

  @Test
  void freeAccountIsLeasedForTheWantedTimeWithTheNextFence() {
    AccountId id = rig.free(ONE);

    Lease lease = rig.lease();

    assertEquals(id, lease.account());
    assertEquals(new Fence(1), lease.fence());
    assertEquals(rig.now().plus(THREE_HOURS), lease.deadline());
    assertEquals(AccountState.LEASED, rig.state(id));
  }

  @Test
  void dirtyAccountAndOneOfAnotherPoolAreNotLeased() {
    rig.register(ONE);
    rig.free("000000000002");

    assertEquals(
        new AcquireOutcome.NoneFree(Optional.empty()),
        leases.acquire(new PoolName("other"), WORKER, THREE_HOURS));
    assertEquals(new AccountId("000000000002"), rig.lease().account());
    assertEquals(new AcquireOutcome.NoneFree(Optional.of(rig.now())), acquire());
  }

  @Test
  void nextAccountIsExpectedAtTheNextDeadline() {
    rig.free(ONE);
    rig.lease();
    rig.clock.move(Duration.ofMinutes(3));

    assertEquals(
        new AcquireOutcome.NoneFree(
            Optional.of(rig.now().plus(THREE_HOURS).minus(Duration.ofMinutes(3)))),
        acquire());
  }

  @Test
  void durationOutsideItsLimitsIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> leases.acquire(POOL, WORKER, Duration.ofSeconds(59)));
    assertThrows(
        IllegalArgumentException.class,
        () -> leases.acquire(POOL, WORKER, Duration.ofHours(12).plusSeconds(1)));
  }

  @Test
  void unusedAccountIsFreeAtOnceWithoutCleaning() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    rig.signals.clear();

    assertEquals(new GiveBackOutcome.GivenBack(), leases.giveBack(lease));
    assertEquals(new GiveBackOutcome.GivenBack(), leases.giveBack(lease));

    assertEquals(AccountState.AVAILABLE, rig.state(id));
    assertEquals(List.of(), rig.signals);
    assertEquals(new Fence(2), rig.lease().fence());
  }

  @Test
  void accountThatAJobHasBegunToUseIsNotGivenBackUnused() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();

    assertEquals(new BeginOutcome.Begun(), leases.begin(lease, JOB));
    assertEquals(new BeginOutcome.Begun(), leases.begin(lease, JOB));
    assertThrows(IllegalStateException.class, () -> leases.begin(lease, OTHER_JOB));

    assertEquals(new GiveBackOutcome.InUse(JOB), leases.giveBack(lease));
    assertEquals(AccountState.LEASED, rig.state(id));
  }

  @Test
  void releaseMakesTheAccountDirtyAndCallsACleanerAtOnce() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    leases.begin(lease, JOB);
    rig.signals.clear();
    rig.clock.move(Duration.ofMinutes(2));

    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));

    assertEquals(AccountState.DIRTY, rig.state(id));
    assertEquals(List.of(ONE + " PT0S"), rig.signals);
    assertEquals(
        List.of(new PastLease(lease, Optional.of(JOB), rig.now(), End.RELEASED)),
        rig.accounts.history(id, Optional.empty(), 10));
  }

  @Test
  void releaseCanBeRepeatedUntilTheNextLease() {
    rig.free(ONE);
    Lease lease = rig.lease();
    leases.release(lease);

    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));
    rig.clean(ONE);
    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));

    Lease next = rig.lease();
    leases.release(next);
    assertEquals(new ReleaseOutcome.Lost(Optional.empty()), leases.release(lease));
  }

  @Test
  void cleanerThatCannotBeCalledDoesNotFailTheRelease() {
    AccountId id = rig.free(ONE);
    Lease lease = rig.lease();
    rig.signalsFail = true;

    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));

    assertEquals(List.of(id), rig.cleanings.due());
  }

  @Test
  void oldHolderChangesNothingUnderTheNextLease() {
    AccountId id = rig.free(ONE);
    Lease old = rig.lease();
    leases.giveBack(old);
    Lease current = rig.lease();

    assertEquals(new RenewOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases.renew(old));
    assertEquals(new BeginOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases.begin(old, JOB));
    assertEquals(new ReleaseOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases.release(old));

    assertTrue(rig.account(id).leasedTo(current));
    assertFalse(rig.account(id).leasedTo(old));
    assertEquals(new RenewOutcome.Renewed(), leases.renew(current));
  }

  @Test
  void sameIdWithAnotherFenceIsAnotherLease() {
    rig.free(ONE);
    Lease lease = rig.lease();
    Lease forged =
        new Lease(
            lease.id(),
            lease.account(),
            lease.pool(),
            lease.fence().next(),
            lease.holder(),
            lease.since(),
            lease.deadline());

    assertEquals(new RenewOutcome.Lost(Optional.empty()), leases.renew(forged));
    assertEquals(new ReleaseOutcome.Lost(Optional.empty()), leases.release(forged));
    assertEquals(new GiveBackOutcome.Lost(Optional.empty()), leases.giveBack(forged));
  }

  @Test
  void leaseIsLostAtItsDeadlineThoughNobodyHasReapedIt() {
    rig.free(ONE);
    Lease lease = rig.lease();
    rig.clock.move(THREE_HOURS.minusNanos(1));
    assertEquals(new RenewOutcome.Renewed(), leases.renew(lease));

    rig.clock.move(Duration.ofNanos(1));

    assertEquals(new RenewOutcome.Lost(Optional.of(End.EXPIRED)), leases.renew(lease));
    assertEquals(new BeginOutcome.Lost(Optional.of(End.EXPIRED)), leases.begin(lease, JOB));
    assertEquals(new ReleaseOutcome.Released(), leases.release(lease));
  }
}
