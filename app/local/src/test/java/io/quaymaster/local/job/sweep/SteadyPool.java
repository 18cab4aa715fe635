package io.quaymaster.local.job.sweep;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.lease.PoolRandomness;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/**
 * A pool that looks for accounts in the same order each time, so that the calls of a worker have
 * the same numbers each time, and two workers want the same account.
 */
@Factory
@Requires(property = QuickProcessor.WANTED)
final class SteadyPool {
  /** Leases still have names of their own, which are made of so many letters and digits. */
  private static final int LETTERS = 36;

  @Singleton
  @Replaces(PoolRandomness.class)
  PoolRandomness random() {
    RandomGenerator names = RandomGenerator.of("L64X128MixRandom");
    return new PoolRandomness(
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return names.nextLong();
          }

          @Override
          public int nextInt(int bound) {
            return bound == LETTERS ? names.nextInt(bound) : 0;
          }
        });
  }
}
