package io.quaymaster.testkit.contract.account.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.job.MemoryJobQueues;
import io.quaymaster.memory.job.MemoryQueueDepth;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

class MemoryQueueDepthContractTest extends QueueDepthContract {
  private final Map<PoolName, MessageQueue> queues = new LinkedHashMap<>();

  @Override
  protected QueueDepth depth() {
    return new MemoryQueueDepth(new MemoryJobQueues(queues));
  }

  @Override
  protected MessageQueue queue(PoolName pool) {
    return queues.computeIfAbsent(
        pool, _ -> new MemoryMessageQueue(false, Duration.ofMinutes(5), 5, Clock.systemUTC()));
  }
}
