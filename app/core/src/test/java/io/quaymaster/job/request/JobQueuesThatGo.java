package io.quaymaster.job.request;

import io.quaymaster.account.PoolName;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.fixture.HandClock;
import io.quaymaster.job.work.JobRig;
import io.quaymaster.memory.MemoryMessageQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One queue, which is there when it is first asked for and then no more. */
final class JobQueuesThatGo implements JobQueues {
  private int asked;

  @Override
  public List<PoolName> pools() {
    return List.of(JobRig.POOL);
  }

  @Override
  public Optional<MessageQueue> of(PoolName pool) {
    return asked++ == 0
        ? Optional.of(new MemoryMessageQueue(false, Duration.ofMinutes(5), 3, new HandClock()))
        : Optional.empty();
  }
}
