package io.quaymaster.testkit.contract.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.job.MemoryJobQueues;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MemoryJobQueuesContractTest extends JobQueuesContract {
  @Override
  protected JobQueues queues(List<PoolName> pools) {
    Map<PoolName, MessageQueue> queues = new LinkedHashMap<>();
    for (PoolName pool : pools) {
      queues.put(pool, new MemoryMessageQueue(false, Duration.ofMinutes(5), 5, Clock.systemUTC()));
    }
    return new MemoryJobQueues(queues);
  }
}
