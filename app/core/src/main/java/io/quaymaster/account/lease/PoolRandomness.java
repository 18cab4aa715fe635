package io.quaymaster.account.lease;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * The randomness of the pool. Lease ids must never meet, so that it is one which no two processes
 * share, also when they begin from the same snapshot of memory (AWS says so of {@link
 * SecureRandom}: "Handling uniqueness with Lambda SnapStart"), and which many threads may use.
 */
@Singleton
public final class PoolRandomness {
  private final RandomGenerator source;

  @Inject
  public PoolRandomness() {
    this(new SecureRandom());
  }

  /** Another one, for tests. */
  public PoolRandomness(RandomGenerator source) {
    this.source = source;
  }

  /** The generator. */
  public RandomGenerator generator() {
    return source;
  }
}
