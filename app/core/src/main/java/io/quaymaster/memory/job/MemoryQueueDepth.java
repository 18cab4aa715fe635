package io.quaymaster.memory.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.memory.MemoryMessageQueue;

/** Counts the messages of queues in this process. */
public final class MemoryQueueDepth implements QueueDepth {
  private final JobQueues queues;

  /**
   * @param queues all of them in memory
   */
  public MemoryQueueDepth(JobQueues queues) {
    this.queues = queues;
  }

  @Override
  public Depth of(PoolName pool) {
    if (queues.of(pool).orElse(null) instanceof MemoryMessageQueue queue) {
      return new Depth(queue.visible(), queue.inWork());
    }
    throw new IllegalArgumentException("pool " + pool + " has no queue in this process");
  }
}
