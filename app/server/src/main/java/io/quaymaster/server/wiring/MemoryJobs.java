package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.QueueDepth;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.job.JobStore;
import io.quaymaster.job.request.JobQueues;
import io.quaymaster.job.result.JobResults;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.memory.job.MemoryJobQueues;
import io.quaymaster.memory.job.MemoryJobResults;
import io.quaymaster.memory.job.MemoryJobStore;
import io.quaymaster.memory.job.MemoryQueueDepth;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs and accounts that end with the process. */
@Factory
@Requires(property = "quaymaster.stores", value = "memory")
final class MemoryJobs {
  private static final Duration VISIBILITY = Duration.ofMinutes(5);
  private static final int MAX_RECEIVES = 50;

  @Singleton
  JobQueues queues(@Property(name = "quaymaster.pools") Optional<List<String>> pools, Clock clock) {
    Map<PoolName, MessageQueue> queues = new LinkedHashMap<>();
    for (String pool : pools.orElse(List.of())) {
      queues.put(
          new PoolName(pool), new MemoryMessageQueue(false, VISIBILITY, MAX_RECEIVES, clock));
    }
    return new MemoryJobQueues(queues);
  }

  @Singleton
  QueueDepth depth(JobQueues queues) {
    return new MemoryQueueDepth(queues);
  }

  @Singleton
  JobStore jobs() {
    return new MemoryJobStore();
  }

  @Singleton
  JobResults results() {
    return new MemoryJobResults();
  }

  @Singleton
  MemoryFreeIndex free() {
    return new MemoryFreeIndex();
  }

  @Singleton
  AccountStore accounts(MemoryFreeIndex free) {
    return new MemoryAccountStore(free);
  }
}
