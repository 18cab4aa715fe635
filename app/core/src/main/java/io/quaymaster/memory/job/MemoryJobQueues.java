package io.quaymaster.memory.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.job.request.JobQueues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queues that were made elsewhere, by pool. */
public final class MemoryJobQueues implements JobQueues {
  private final Map<PoolName, MessageQueue> queues;

  public MemoryJobQueues(Map<PoolName, MessageQueue> queues) {
    this.queues = Collections.unmodifiableMap(new LinkedHashMap<>(queues));
  }

  @Override
  public List<PoolName> pools() {
    return List.copyOf(queues.keySet());
  }

  @Override
  public Optional<MessageQueue> of(PoolName pool) {
    return Optional.ofNullable(queues.get(pool));
  }
}
