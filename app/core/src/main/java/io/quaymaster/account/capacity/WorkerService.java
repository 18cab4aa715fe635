package io.quaymaster.account.capacity;

import io.quaymaster.account.PoolName;
import java.util.Optional;

/** The service that runs the workers of a pool. */
public interface WorkerService {
  /**
   * How many workers there shall be; empty when there is no such service, as before its image was
   * first built.
   */
  Optional<Integer> desired(PoolName pool);

  /**
   * Sets how many there shall be. Fewer ends only workers that are not protected.
   *
   * @return false when there is no such service
   */
  boolean desire(PoolName pool, int workers);

  /** The most that were set; empty when none were. */
  Optional<Integer> cap(PoolName pool);

  /**
   * Sets the most. AWS moves a higher running number down to it at once (Application Auto Scaling,
   * RegisterScalableTarget).
   *
   * @return false when there is no such service
   */
  boolean cap(PoolName pool, int workers);
}
