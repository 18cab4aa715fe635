package io.quaymaster.testkit.contract.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.CLEANER;
import static io.quaymaster.testkit.contract.account.AccountSamples.JOB;
import static io.quaymaster.testkit.contract.account.AccountSamples.WORKER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.account.reap.Reaping;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every {@link Cleanings} and every {@link Reaping} does, wherever the pool is. */
public abstract class CleaningsContract {
  private static final Holder OTHER = new Holder("cleaner-other");
  private static final Blocker LEFT = new Blocker("bucket \u00e4 \"logs\"");
  private static final CleaningResult CLEAN = new CleaningResult.Clean();
  private static final CleaningResult UNFINISHED = new CleaningResult.Unfinished(LEFT);

  /** The pool that is looked at; the same for the whole test. */
  protected abstract PoolScene pool();

  /** The claims under test. */
  protected abstract Cleanings cleanings();

  /** The reaper under test. */
  protected abstract Reaping reaping();

  private Cleaning.Claim claim(AccountId id) {
    ClaimOutcome.Claimed claimed =
        assertInstanceOf(ClaimOutcome.Claimed.class, cleanings().claim(id, CLEANER));
    assertEquals(pool().account(id), claimed.account());
    return claimed.claim();
  }

  private Lease lease() {
    return assertInstanceOf(
            AcquireOutcome.Leased.class,
            pool().leases().acquire(pool().name(), WORKER, Duration.ofHours(3)))
        .lease();
  }

  @Test
  void whatIsDirtyIsDueUntilItIsCleaned() {
    AccountId id = pool().register();
    assertTrue(cleanings().due().contains(id));

    Cleaning.Claim claim = claim(id);
    assertFalse(cleanings().due().contains(id));

    assertEquals(
        new FinishOutcome.Freed(pool().account(id).cleaned(pool().clock().instant())),
        cleanings().finish(claim, CLEAN));
    assertEquals(AccountState.AVAILABLE, pool().account(id).state());
  }

  @Test
  void ofTwoCleanersOneHearsHowLongTheOtherHasIt() {
    AccountId id = pool().register();
    Cleaning.Claim claim = claim(id);

    assertEquals(new ClaimOutcome.Busy(claim.until()), cleanings().claim(id, OTHER));
  }

  @Test
  void whatIsNotDirtyOrNotKnownIsNotClaimed() {
    AccountId free = pool().free();

    assertEquals(
        new ClaimOutcome.NotDirty(AccountState.AVAILABLE), cleanings().claim(free, CLEANER));
    assertEquals(
        new ClaimOutcome.Unknown(), cleanings().claim(AccountSamples.accountId(), CLEANER));
  }

  @Test
  void sessionsOfEarlierLeasesAreRevokedBeforeAnythingIsCleaned() {
    AccountId id = pool().free();
    Lease lease = lease();
    pool().leases().begin(lease, JOB);
    pool().leases().release(lease);

    claim(id);

    assertEquals(1, pool().calls().revoked().stream().filter(id::equals).count());
  }

  @Test
  void keptClaimEndsLaterAndAnEndedOneIsLost() {
    AccountId id = pool().register();
    Cleaning.Claim claim = claim(id);
    pool().clock().advance(Duration.ofMinutes(3));

    KeepOutcome.Kept kept = assertInstanceOf(KeepOutcome.Kept.class, cleanings().keep(claim));

    assertEquals(claim.until().plus(Duration.ofMinutes(3)), kept.claim().until());
    cleanings().finish(kept.claim(), CLEAN);
    assertEquals(new KeepOutcome.Lost(), cleanings().keep(claim));
    assertEquals(new FinishOutcome.Lost(), cleanings().finish(claim, CLEAN));
  }

  @Test
  void whatResistsIsTriedAgainLaterAndThenQuarantinedWithItsName() {
    AccountId id = pool().register();
    for (int attempt = 1; attempt < PoolTiming.DEFAULT.cleaningAttempts(); attempt++) {
      FinishOutcome.Again again =
          assertInstanceOf(FinishOutcome.Again.class, cleanings().finish(claim(id), UNFINISHED));
      assertEquals(
          new ClaimOutcome.TooEarly(again.account().cleaning().notBefore()),
          cleanings().claim(id, CLEANER));
      pool().clock().advance(PoolTiming.DEFAULT.maxDelay());
    }

    FinishOutcome.Quarantined end =
        assertInstanceOf(
            FinishOutcome.Quarantined.class, cleanings().finish(claim(id), UNFINISHED));

    assertEquals(LEFT, end.account().blocker().orElseThrow());
  }

  @Test
  void drainingAccountLeavesOnceItIsClean() {
    AccountId id = pool().register();
    pool().accounts().change(new AccountCommand.Drain(id));

    assertInstanceOf(FinishOutcome.Removed.class, cleanings().finish(claim(id), CLEAN));

    assertTrue(pool().store().find(id).isEmpty());
  }

  @Test
  void reaperEndsTheLeaseOfASilentHolderAndLeavesALivingOneAlone() {
    AccountId id = pool().free();
    Lease lease = lease();
    assertFalse(reaping().reap().ended().contains(lease));

    pool().clock().advance(PoolTiming.DEFAULT.silence());
    ReapReport report = reaping().reap();

    assertTrue(report.ended().contains(lease), report::toString);
    assertEquals(End.HEARTBEAT_LOST, pool().account(id).last().orElseThrow().how());
    assertEquals(AccountState.DIRTY, pool().account(id).state());
  }

  @Test
  void reaperTakesTheClaimOfALostCleanerBack() {
    AccountId id = pool().register();
    Cleaning.Claim claim = claim(id);
    pool().clock().advance(PoolTiming.DEFAULT.claim());

    assertTrue(reaping().reap().abandoned().contains(id));

    assertEquals(new KeepOutcome.Lost(), cleanings().keep(claim));
  }
}
