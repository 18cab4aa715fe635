package io.quaymaster.account.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth.Depth;
import io.quaymaster.memory.account.capacity.MemoryWorkers;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PoolCapacityTest {
  private static final PoolName POOL = new PoolName("sandbox");
  private final MemoryWorkers workers = new MemoryWorkers();

  private PoolCapacity capacity(PoolCounts counts, int visible, int inFlight) {
    return new PoolCapacity(_ -> counts, _ -> new Depth(visible, inFlight), workers);
  }

  @Property
  void workersAreNeverFewerThanRunningJobsNorMoreThanAccounts(
      @ForAll @IntRange(max = 500) int available,
      @ForAll @IntRange(max = 500) int idle,
      @ForAll @IntRange(max = 500) int working,
      @ForAll @IntRange(max = 2_000) int visible,
      @ForAll @IntRange(max = 500) int inFlight) {
    PoolCounts counts = new PoolCounts(available, idle + working, working, 0);
    int desired = CapacityRule.desired(counts, new Depth(visible, inFlight));

    assertEquals(available + idle + working, CapacityRule.cap(counts));
    assertEquals(
        Math.max(working, Math.min(visible + inFlight, available + idle + working)), desired);
  }

  @Test
  void idlePoolScalesToZeroAlthoughAWorkerHoldsAnAccount() {
    workers.create(POOL);
    workers.desire(POOL, 2);

    assertEquals(
        new CapacityOutcome.Changed(2, 0), capacity(new PoolCounts(3, 1, 0, 0), 0, 0).desire(POOL));
    assertEquals(
        new CapacityOutcome.Unchanged(0), capacity(new PoolCounts(3, 1, 0, 0), 0, 0).desire(POOL));
  }

  @Test
  void countThatMissesARunningJobDoesNotEndIt() {
    workers.create(POOL);
    workers.desire(POOL, 1);

    assertEquals(
        new CapacityOutcome.Unchanged(1), capacity(new PoolCounts(3, 1, 1, 0), 0, 0).desire(POOL));
  }

  @Test
  void capKeepsRoomForLeasedAccountsWhenNoneIsFree() {
    workers.create(POOL);
    workers.desire(POOL, 4);

    assertEquals(
        new CapacityOutcome.Changed(0, 4), capacity(new PoolCounts(0, 4, 4, 0), 9, 4).cap(POOL));
    assertEquals(Optional.of(4), workers.desired(POOL));
    assertEquals(
        new CapacityOutcome.Unchanged(4), capacity(new PoolCounts(1, 3, 3, 0), 9, 3).cap(POOL));
  }

  @Test
  void poolWithoutAServiceIsToldApart() {
    assertEquals(
        new CapacityOutcome.NoService(), capacity(new PoolCounts(1, 0, 0, 0), 1, 0).desire(POOL));
    assertEquals(
        new CapacityOutcome.NoService(), capacity(new PoolCounts(1, 0, 0, 0), 1, 0).cap(POOL));
  }

  @Test
  void countsThatCanNotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PoolCounts(0, 1, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> new PoolCounts(-1, 1, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new PoolCounts(1, 1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Depth(-1, 0));
  }
}
