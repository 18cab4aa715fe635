package io.quaymaster.aws.sqs;

import io.micronaut.context.annotation.Property;
import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.job.request.JobQueues;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues {@code jobs-<pool>}: standard queues, fair to the repositories. */
@Singleton
public class SqsJobQueues implements JobQueues {
  private final Map<PoolName, MessageQueue> queues;

  /**
   * @param pools names of the pools, setting {@code quaymaster.pools}
   */
  public SqsJobQueues(
      SqsClient sqs, @Property(name = "quaymaster.pools") Optional<List<String>> pools) {
    Map<PoolName, MessageQueue> all = new LinkedHashMap<>();
    for (String name : pools.orElse(List.of())) {
      PoolName pool = new PoolName(name);
      all.put(pool, new SqsMessageQueue(sqs, queueOf(pool)));
    }
    this.queues = Collections.unmodifiableMap(all);
  }

  /** The name of a pool's queue. */
  public static String queueOf(PoolName pool) {
    return "jobs-" + pool;
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
