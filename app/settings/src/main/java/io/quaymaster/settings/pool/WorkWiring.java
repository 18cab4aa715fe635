package io.quaymaster.settings.pool;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.job.desk.WorkTiming;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The times that pools and workers go by. */
@Factory
final class WorkWiring {
  @Singleton
  PoolTiming timing() {
    return PoolTiming.DEFAULT;
  }

  /**
   * @param longPoll how long a worker keeps an account while no job comes; 20 s unless set
   * @param beat how often a worker gives signs of life, and hears that its job is cancelled; 20 s
   *     unless set
   */
  @Singleton
  WorkTiming work(
      @Property(name = "quaymaster.worker.long-poll") Optional<Duration> longPoll,
      @Property(name = "quaymaster.worker.beat") Optional<Duration> beat) {
    WorkTiming usual = WorkTiming.DEFAULT;
    return new WorkTiming(
        longPoll.orElse(usual.longPoll()),
        beat.orElse(usual.beat()),
        usual.silence(),
        usual.lease(),
        usual.losses());
  }
}
