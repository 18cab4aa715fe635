package io.quaymaster.testkit.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.testkit.pool.Violations.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A million calls by 256 takers, with pauses past expiry, delayed and repeated calls, crashes at
 * every step, lost answers, clocks that differ and an index that lags.
 */
class TortureTest {
  private static final Logger LOG = LoggerFactory.getLogger(TortureTest.class);
  private static final int CALLS = 1_000_000;

  /** A broken pool is found out long before. */
  private static final int CALLS_OF_A_BROKEN_POOL = 200_000;

  @Test
  void millionCallsLeaveNoAccountWithTwoHoldersNoStaleWriteAndNoAccountStuck() {
    Torture torture = new Torture(20261121, Variant.SOUND).run(CALLS).settle();

    LOG.info(
        "{}, let in {}, kept out {}",
        torture.tally(),
        torture.doors().accepted(),
        torture.doors().rejected());
    assertEquals(List.of(), torture.violations().examples());
    assertTrue(torture.tally().calls() >= CALLS, () -> torture.tally().toString());
    assertEverythingWentWrongOften(torture);
  }

  /** Else the run would prove nothing. */
  private static void assertEverythingWentWrongOften(Torture torture) {
    Tally tally = torture.tally();
    List<Integer> often =
        List.of(
            tally.leases(),
            tally.pauses(),
            tally.conflicts(),
            tally.duplicates(),
            tally.longSleeps(),
            tally.lostLeases(),
            tally.troubles(Trouble.CRASH_BEFORE),
            tally.troubles(Trouble.CRASH_AFTER),
            tally.troubles(Trouble.OUTAGE),
            tally.troubles(Trouble.ANSWER_LOST),
            (int) torture.doors().accepted(),
            (int) torture.doors().rejected());
    assertTrue(often.stream().allMatch(count -> count > 500), () -> often + " of " + tally);
  }

  @Test
  void sameSeedGivesTheSameRun() {
    String first = new Torture(7, Variant.SOUND).run(20_000).settle().tally().toString();

    assertEquals(first, new Torture(7, Variant.SOUND).run(20_000).settle().tally().toString());
  }

  @Test
  void doorsThatDoNotLookAtTheFenceAreFoundOut() {
    assertTrue(broken(Variant.UNFENCED_DOORS).count(Kind.STALE_WRITE) > 0);
  }

  @Test
  void leasesThatDoNotLookAtTheFenceAreFoundOut() {
    assertTrue(broken(Variant.UNFENCED_LEASES).count(Kind.STALE_WRITE) > 0);
  }

  @Test
  void writesWithoutConditionAreFoundOut() {
    Violations found = broken(Variant.UNCONDITIONAL_WRITES);

    assertTrue(found.count(Kind.TWO_HOLDERS) > 0, () -> found.examples().toString());
  }

  private static Violations broken(Variant variant) {
    return new Torture(1, variant).run(CALLS_OF_A_BROKEN_POOL).violations();
  }
}
