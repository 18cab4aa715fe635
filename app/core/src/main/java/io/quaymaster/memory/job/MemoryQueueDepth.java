package io.quaymaster.memory.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.memory.MemoryMessageQueue;

/** Counts the messages of queues in this process; those in work count as waiting. */
public final class MemoryQueueDepth implements QueueDepth {
  private final JobQueues queues;

  public MemoryQueueDepth(JobQueues queues) {
    this.queues = queues;
  }

  @Override
  public Depth of(PoolName pool) {
    return queues
        .of(pool)
        .map(queue -> new Depth(queue instanceof MemoryMessageQueue memory ? memory.size() : 0, 0))
        .orElse(new Depth(0, 0));
  }
}
