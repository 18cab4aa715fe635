package io.quaymaster.account.claim;

import static io.quaymaster.account.PoolSamples.CLEANER;
import static io.quaymaster.account.PoolSamples.JOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning.Claim;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolRig;
import io.quaymaster.account.claim.ClaimOutcome.Claimed;
import io.quaymaster.account.claim.CleaningResult.Clean;
import io.quaymaster.account.claim.CleaningResult.Unfinished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolCleaningsTest {
  private static final String ONE = "000000000001";
  private static final AccountId ID = new AccountId(ONE);
  private static final Holder OTHER = new Holder("cleaner-2");
  private static final Blocker BUCKET = new Blocker("S3 bucket logs");

  private final PoolRig rig = new PoolRig();
  private final PoolCleanings cleanings = rig.cleanings;

  private Instant notBefore() {
    return rig.account(ID).cleaning().notBefore();
  }

  @Test
  void claimOfAUsedAccountRevokesItsSessionsFirstAndNamesTheLease() {
    rig.free(ONE);
    Lease lease = rig.lease();
    rig.leases.begin(lease, JOB);
    rig.leases.release(lease);

    Claimed claimed = rig.claim(ONE);

    assertEquals(List.of(ONE + " 1 PT0S"), rig.revoked);
    assertEquals(lease, claimed.account().last().orElseThrow().lease());
    assertEquals(rig.now().plus(Duration.ofMinutes(20)), claimed.claim().until());
    assertEquals(AccountState.CLEANING, rig.state(ID));
  }

  @Test
  void claimThatCannotRevokeEndsTheAttemptAndThrows() {
    rig.free(ONE);
    rig.leases.release(rig.lease());
    rig.revocationsFail = true;

    assertThrows(IllegalStateException.class, () -> cleanings.claim(ID, CLEANER));

    assertEquals(AccountState.DIRTY, rig.state(ID));
    assertEquals(1, rig.account(ID).cleaning().attempts());
    assertTrue(notBefore().isAfter(rig.now()));
  }

  @Test
  void onlyOneOfTwoCleanersClaims() {
    rig.register(ONE);
    Claim claim = rig.claim(ONE).claim();

    assertEquals(new ClaimOutcome.Busy(claim.until()), cleanings.claim(ID, OTHER));
    assertEquals(List.of(), cleanings.due());
  }

  @Test
  void whatIsNotDirtyIsNotClaimed() {
    rig.free(ONE);

    assertEquals(new ClaimOutcome.NotDirty(AccountState.AVAILABLE), cleanings.claim(ID, CLEANER));
    assertEquals(
        new ClaimOutcome.Unknown(), cleanings.claim(new AccountId("000000000009"), CLEANER));
  }

  @Test
  void cleanerThatDiedIsTakenOverWhenItsClaimHasRunOutAndHearsSo() {
    rig.register(ONE);
    Claim dead = rig.claim(ONE).claim();
    rig.clock.moveTo(dead.until());

    assertEquals(List.of(ID), cleanings.due());
    Claim next = assertInstanceOf(Claimed.class, cleanings.claim(ID, OTHER)).claim();

    assertTrue(next.fence().compareTo(dead.fence()) > 0);
    assertEquals(new KeepOutcome.Lost(), cleanings.keep(dead));
    assertEquals(new FinishOutcome.Lost(), cleanings.finish(dead, new Clean()));
    assertEquals(AccountState.CLEANING, rig.state(ID));
    assertInstanceOf(FinishOutcome.Freed.class, cleanings.finish(next, new Clean()));
  }

  @Test
  void claimThatIsKeptIsNotTakenOver() {
    rig.register(ONE);
    Claim claim = rig.claim(ONE).claim();
    rig.clock.move(Duration.ofMinutes(10));

    Claim kept = assertInstanceOf(KeepOutcome.Kept.class, cleanings.keep(claim)).claim();
    rig.clock.moveTo(claim.until());

    assertEquals(new ClaimOutcome.Busy(kept.until()), cleanings.claim(ID, OTHER));
    assertInstanceOf(FinishOutcome.Freed.class, cleanings.finish(claim, new Clean()));
  }

  @Test
  void whatIsUnfinishedIsTriedAgainAfterAGrowingDelayAndThenQuarantinedWithItsBlocker() {
    rig.register(ONE);
    rig.signals.clear();
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt < 5; attempt++) {
      FinishOutcome outcome = cleanings.finish(rig.claim(ONE).claim(), new Unfinished(BUCKET));
      assertInstanceOf(FinishOutcome.Again.class, outcome);
      Duration delay = Duration.between(rig.now(), notBefore());
      assertTrue(delay.compareTo(before) > 0, () -> "delays don't grow: " + delay);
      assertEquals(attempt, rig.signals.size());
      assertEquals(new ClaimOutcome.TooEarly(notBefore()), cleanings.claim(ID, CLEANER));
      assertEquals(List.of(), cleanings.due());
      rig.clock.moveTo(notBefore());
      before = delay;
    }

    FinishOutcome last = cleanings.finish(rig.claim(ONE).claim(), new Unfinished(BUCKET));

    assertInstanceOf(FinishOutcome.Quarantined.class, last);
    assertEquals(BUCKET, rig.account(ID).blocker().orElseThrow());
    assertEquals(new ClaimOutcome.NotDirty(AccountState.QUARANTINED), cleanings.claim(ID, CLEANER));
  }

  @Test
  void accountWhoseCleanersAllDieIsQuarantined() {
    rig.register(ONE);
    for (int attempt = 0; attempt < 5; attempt++) {
      rig.clock.moveTo(rig.claim(ONE).claim().until());
    }

    assertEquals(new ClaimOutcome.NotDirty(AccountState.QUARANTINED), cleanings.claim(ID, CLEANER));

    String why = rig.account(ID).blocker().orElseThrow().text();
    assertTrue(why.startsWith("none of 5 attempts at cleaning came to an end"), why);
  }

  @Test
  void cleanAccountStartsAnewWithItsAttempts() {
    rig.register(ONE);
    cleanings.finish(rig.claim(ONE).claim(), new Unfinished(BUCKET));
    rig.clock.moveTo(notBefore());
    rig.clean(ONE);
    rig.leases.release(rig.lease());

    assertEquals(1, rig.claim(ONE).account().cleaning().attempts());
  }

  @Test
  void thoseThatWaitForLongestAreDueFirst() {
    rig.register("000000000002");
    rig.clock.move(Duration.ofSeconds(1));
    rig.register(ONE);

    assertEquals(List.of(new AccountId("000000000002"), ID), cleanings.due());
  }
}
