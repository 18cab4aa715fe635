package io.quaymaster.testkit.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.AcquireOutcome.Leased;
import io.quaymaster.account.lease.AcquireOutcome.NoneFree;
import org.junit.jupiter.api.Test;

/**
 * What it costs when many take at the same moment: all takers look at the pool before the first of
 * them writes, and go on step by step in turn.
 */
class AcquireCostTest {
  private static final double MAX_WRITES = 1.5;

  private static void assertCheap(int accounts, int lag, int runs) {
    int takers = accounts / 2;
    double writes = 0;
    for (int seed = 0; seed < runs; seed++) {
      Rush rush = new Rush(accounts, lag, seed);
      rush.all(takers);
      assertEquals(takers, rush.count(Leased.class));
      writes += rush.writes() / (double) takers;
    }
    double mean = writes / runs;
    assertTrue(mean <= MAX_WRITES, () -> mean + " writes for one acquire");
    assertTrue(mean > 1, () -> "nobody ever lost a race: " + mean);
  }

  @Test
  void halfAsManyTakersAsHundredFreeAccountsWriteOnceAndAHalfAtMost() {
    assertCheap(100, 0, 50);
  }

  @Test
  void halfAsManyTakersAsThousandFreeAccountsWriteOnceAndAHalfAtMost() {
    assertCheap(1_000, 0, 5);
  }

  @Test
  void indexThatLagsCostsReadsAndNotWrites() {
    assertCheap(100, 25, 50);
  }

  @Test
  void asManyTakersAsAccountsAllGetOne() {
    for (int seed = 0; seed < 20; seed++) {
      Rush rush = new Rush(100, 5, seed);

      rush.all(100);

      assertEquals(100, rush.count(Leased.class));
    }
  }

  @Test
  void whoHearsThatNoneIsFreeHearsWhenOneWillBe() {
    Rush rush = new Rush(10, 0, 1);

    rush.all(13);

    assertEquals(10, rush.count(Leased.class));
    assertEquals(3, rush.count(NoneFree.class));
    for (AcquireOutcome outcome : rush.outcomes()) {
      if (outcome instanceof NoneFree(var nextExpected)) {
        assertEquals(rush.now().plus(Scene.LEASE), nextExpected.orElseThrow());
      }
    }
  }

  @Test
  void indexThatShowsNothingYetHidesNoAccount() {
    Rush rush = new Rush(10, Integer.MAX_VALUE, 1);

    rush.all(10);

    assertEquals(10, rush.count(Leased.class));
  }
}
