package io.quaymaster.account.capacity;

import io.quaymaster.account.PoolName;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets the number of workers (every minute) and the most of them (every 5 minutes) of a pool. */
@Singleton
public final class PoolCapacity {
  private final PoolCensus census;
  private final QueueDepth queues;
  private final WorkerService workers;

  public PoolCapacity(PoolCensus census, QueueDepth queues, WorkerService workers) {
    this.census = census;
    this.queues = queues;
    this.workers = workers;
  }

  /**
   * Sets how many workers there shall be. The queue is read before the accounts: a message that a
   * worker takes in between is then counted by its lease.
   */
  public CapacityOutcome desire(PoolName pool) {
    QueueDepth.Depth depth = queues.of(pool);
    int to = CapacityRule.desired(census.count(pool), depth);
    Optional<Integer> now = workers.desired(pool);
    if (now.isEmpty()) {
      return new CapacityOutcome.NoService();
    }
    int from = now.orElseThrow();
    if (from == to) {
      return new CapacityOutcome.Unchanged(to);
    }
    return workers.desire(pool, to)
        ? new CapacityOutcome.Changed(from, to)
        : new CapacityOutcome.NoService();
  }

  /** Sets the most workers there may be. */
  public CapacityOutcome cap(PoolName pool) {
    int to = CapacityRule.cap(census.count(pool));
    int from = workers.cap(pool).orElse(-1);
    if (from == to) {
      return new CapacityOutcome.Unchanged(to);
    }
    return workers.cap(pool, to)
        ? new CapacityOutcome.Changed(Math.max(from, 0), to)
        : new CapacityOutcome.NoService();
  }
}
