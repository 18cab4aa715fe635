package io.quaymaster.worker.loop;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.quaymaster.account.Holder;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.app.RandomIds;
import io.quaymaster.job.work.WorkerIdentity;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Who this worker is. */
@Factory
final class LoopWiring {
  /** Only as itself: others ask for any generator and mean another one. */
  @Singleton
  @Bean(typed = SecureRandom.class)
  SecureRandom secrets() {
    return new SecureRandom();
  }

  @Singleton
  WorkerIdentity identity(
      RandomIds ids,
      @Property(name = "quaymaster.worker.pool", defaultValue = "sandbox") String pool,
      @Property(name = "quaymaster.aws.region", defaultValue = "us-east-1") String region) {
    return new WorkerIdentity(
        new Holder("worker:" + ids.get()), new PoolName(pool), new RegionName(region));
  }
}
