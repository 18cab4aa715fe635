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
  /**
   * @param silence after so long without a sign of life of its holder a lease is ended; 5 minutes
   *     unless set
   */
  @Singleton
  PoolTiming timing(@Property(name = "quaymaster.pool.silence") Optional<Duration> silence) {
    PoolTiming usual = PoolTiming.DEFAULT;
    return new PoolTiming(
        silence.orElse(usual.silence()),
        usual.claim(),
        usual.cleaningAttempts(),
        usual.firstDelay(),
        usual.maxDelay());
  }

  /**
   * @param longPoll how long a worker keeps an account while no job comes; 20 s unless set
   * @param beat how often a worker gives signs of life, and hears that its job is cancelled; 20 s
   *     unless set
   * @param silence after so long without a sign of life another worker takes the job over; the same
   *     for all workers, 5 minutes unless set
   */
  @Singleton
  WorkTiming work(
      @Property(name = "quaymaster.worker.long-poll") Optional<Duration> longPoll,
      @Property(name = "quaymaster.worker.beat") Optional<Duration> beat,
      @Property(name = "quaymaster.worker.silence") Optional<Duration> silence) {
    WorkTiming usual = WorkTiming.DEFAULT;
    return new WorkTiming(
        longPoll.orElse(usual.longPoll()),
        beat.orElse(usual.beat()),
        silence.orElse(usual.silence()),
        usual.lease(),
        usual.losses());
  }
}
