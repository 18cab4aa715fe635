package io.quaymaster.testkit.contract.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.JOB;
import static io.quaymaster.testkit.contract.account.AccountSamples.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.run.RunKey;
import io.quaymaster.testkit.contract.Takers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} does, wherever the pool behind it is. */
public abstract class LeasesContract {
  private static final Duration THREE_HOURS = Duration.ofHours(3);
  private static final Duration ODD = Duration.ofHours(1).plusNanos(7_000_001);
  private static final RunKey OTHER_JOB = new RunKey("job", "42/18/reproduce");

  /** The pool that the leases are of; the same for the whole test. */
  protected abstract PoolScene pool();

  /** The leases under test. */
  protected abstract Leases leases();

  private AcquireOutcome acquire() {
    return leases().acquire(pool().name(), WORKER, THREE_HOURS);
  }

  private Lease lease() {
    return assertInstanceOf(AcquireOutcome.Leased.class, acquire()).lease();
  }

  private static Lease withFence(Lease lease, Fence fence) {
    return new Lease(
        lease.id(),
        lease.account(),
        lease.pool(),
        fence,
        lease.holder(),
        lease.since(),
        lease.deadline());
  }

  @Test
  void freeAccountIsLeasedExactlyAsTheStoreHasIt() {
    AccountId id = pool().free();
    pool().clock().advance(Duration.ofNanos(123_456_789));

    Lease lease =
        assertInstanceOf(AcquireOutcome.Leased.class, leases().acquire(pool().name(), WORKER, ODD))
            .lease();

    assertEquals(id, lease.account());
    assertEquals(WORKER, lease.holder());
    assertEquals(new Fence(1), lease.fence());
    assertEquals(pool().clock().instant(), lease.since());
    assertEquals(pool().clock().instant().plus(ODD), lease.deadline());
    assertEquals(Optional.of(lease), pool().account(id).tenancy().map(Tenancy::lease));
  }

  @Test
  void poolWithoutAccountsExpectsNone() {
    assertEquals(new AcquireOutcome.NoneFree(Optional.empty()), acquire());
  }

  @Test
  void nextAccountIsExpectedAtTheNextDeadline() {
    pool().free();
    Lease lease = lease();
    pool().clock().advance(Duration.ofMinutes(3));

    assertEquals(new AcquireOutcome.NoneFree(Optional.of(lease.deadline())), acquire());
  }

  @Test
  void accountOfAnotherPoolIsNotLeased() {
    pool().free();

    assertEquals(
        new AcquireOutcome.NoneFree(Optional.empty()),
        leases().acquire(AccountSamples.pool(), WORKER, THREE_HOURS));
  }

  @Test
  void durationOutsideItsLimitsIsRefusedInTheSameWords() {
    PoolName name = pool().name();
    for (Duration wrong :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(-1),
            Duration.ofSeconds(59),
            Duration.ofHours(12).plusNanos(1))) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> leases().acquire(name, WORKER, wrong));

      assertEquals("a lease lasts PT1M to PT12H, not " + wrong, refused.getMessage());
    }
  }

  @Test
  void unusedAccountIsFreeAtOnceAndMayBeGivenBackTwice() {
    AccountId id = pool().free();
    Lease lease = lease();
    pool().calls().cleaners().clear();

    assertEquals(new GiveBackOutcome.GivenBack(), leases().giveBack(lease));
    assertEquals(new GiveBackOutcome.GivenBack(), leases().giveBack(lease));

    assertEquals(AccountState.AVAILABLE, pool().account(id).state());
    assertEquals(List.of(), pool().calls().cleaners());
  }

  @Test
  void accountThatAJobUsesIsNotGivenBackUnused() {
    AccountId id = pool().free();
    Lease lease = lease();

    assertEquals(new BeginOutcome.Begun(), leases().begin(lease, JOB));
    assertEquals(new BeginOutcome.Begun(), leases().begin(lease, JOB));

    assertEquals(new GiveBackOutcome.InUse(JOB), leases().giveBack(lease));
    assertEquals(Optional.of(JOB), pool().account(id).tenancy().flatMap(Tenancy::job));
  }

  @Test
  void leaseThatAnotherJobUsesIsRefusedInTheSameWords() {
    pool().free();
    Lease lease = lease();
    leases().begin(lease, JOB);

    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> leases().begin(lease, OTHER_JOB));

    assertEquals(
        "lease %s is used by %s, not by %s".formatted(lease.id(), JOB, OTHER_JOB),
        refused.getMessage());
  }

  @Test
  void releasedAccountIsDirtyAndACleanerIsCalledAtOnce() {
    AccountId id = pool().free();
    Lease lease = lease();
    leases().begin(lease, JOB);
    pool().calls().cleaners().clear();

    assertEquals(new ReleaseOutcome.Released(), leases().release(lease));

    assertEquals(AccountState.DIRTY, pool().account(id).state());
    assertEquals(List.of(id), pool().calls().cleaners());
  }

  @Test
  void releaseCanBeRepeatedUntilTheNextLease() {
    AccountId id = pool().free();
    Lease lease = lease();
    leases().release(lease);
    pool().clean(id);

    assertEquals(new ReleaseOutcome.Released(), leases().release(lease));

    leases().release(lease());
    assertEquals(new ReleaseOutcome.Lost(Optional.empty()), leases().release(lease));
  }

  @Test
  void renewalIsASignOfLife() {
    AccountId id = pool().free();
    Lease lease = lease();
    pool().clock().advance(Duration.ofMinutes(4));

    assertEquals(new RenewOutcome.Renewed(), leases().renew(lease));

    assertEquals(
        Optional.of(pool().clock().instant()), pool().account(id).tenancy().map(Tenancy::renewed));
  }

  @Test
  void oldHolderHearsHowItsLeaseEndedAndChangesNothing() {
    AccountId id = pool().free();
    Lease old = lease();
    leases().giveBack(old);
    Lease current = lease();

    assertEquals(new RenewOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases().renew(old));
    assertEquals(new BeginOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases().begin(old, JOB));
    assertEquals(new ReleaseOutcome.Lost(Optional.of(End.GIVEN_BACK)), leases().release(old));

    assertTrue(pool().account(id).leasedTo(current));
    assertFalse(pool().account(id).leasedTo(old));
  }

  @Test
  void leaseThatIsEndedByForceIsLost() {
    AccountId id = pool().free();
    Lease lease = lease();
    pool().accounts().change(new AccountCommand.ForceRelease(id));

    assertEquals(new RenewOutcome.Lost(Optional.of(End.FORCED)), leases().renew(lease));
    assertEquals(new GiveBackOutcome.Lost(Optional.of(End.FORCED)), leases().giveBack(lease));
  }

  @Test
  void leaseIsLostAtItsDeadline() {
    pool().free();
    Lease lease = lease();
    pool().clock().advance(THREE_HOURS);

    assertEquals(new RenewOutcome.Lost(Optional.of(End.EXPIRED)), leases().renew(lease));
    assertEquals(new BeginOutcome.Lost(Optional.of(End.EXPIRED)), leases().begin(lease, JOB));
  }

  @Test
  void sameIdWithAnotherFenceIsAnotherLease() {
    pool().free();
    Lease lease = lease();
    for (Fence fence : List.of(new Fence(2), new Fence(Long.MAX_VALUE))) {
      Lease forged = withFence(lease, fence);

      assertEquals(new RenewOutcome.Lost(Optional.empty()), leases().renew(forged));
      assertEquals(new BeginOutcome.Lost(Optional.empty()), leases().begin(forged, JOB));
      assertEquals(new ReleaseOutcome.Lost(Optional.empty()), leases().release(forged));
      assertEquals(new GiveBackOutcome.Lost(Optional.empty()), leases().giveBack(forged));
    }
    assertEquals(new RenewOutcome.Renewed(), leases().renew(lease));
  }

  @Test
  void ofManyTakersEachHasAnAccountOfItsOwn() {
    int free = 6;
    for (int i = 0; i < free; i++) {
      pool().free();
    }

    List<AcquireOutcome> outcomes =
        Takers.race(
            free + 2,
            () ->
                leases()
                    .acquire(
                        pool().name(),
                        new Holder("worker-" + Thread.currentThread().threadId()),
                        THREE_HOURS));

    List<Lease> taken =
        outcomes.stream()
            .filter(AcquireOutcome.Leased.class::isInstance)
            .map(outcome -> ((AcquireOutcome.Leased) outcome).lease())
            .toList();
    assertEquals(free, taken.size());
    assertEquals(free, new HashSet<>(taken.stream().map(Lease::account).toList()).size());
    for (Lease lease : taken) {
      assertTrue(pool().account(lease.account()).leasedTo(lease));
    }
  }
}
