package io.quaymaster.memory.account.capacity;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.WorkerService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Services of workers in memory. A cap moves what runs, as AWS does it. */
public final class MemoryWorkers implements WorkerService {
  private final Map<PoolName, Integer> desired = new HashMap<>();
  private final Map<PoolName, Integer> caps = new HashMap<>();

  /** The pool gets a service with no workers. */
  public synchronized void create(PoolName pool) {
    desired.put(pool, 0);
  }

  /** The pool's service is taken down. */
  public synchronized void remove(PoolName pool) {
    desired.remove(pool);
  }

  @Override
  public synchronized Optional<Integer> desired(PoolName pool) {
    return Optional.ofNullable(desired.get(pool));
  }

  @Override
  public synchronized boolean desire(PoolName pool, int workers) {
    return desired.replace(pool, workers) != null;
  }

  @Override
  public synchronized Optional<Integer> cap(PoolName pool) {
    return Optional.ofNullable(caps.get(pool));
  }

  @Override
  public synchronized boolean cap(PoolName pool, int workers) {
    if (desired.computeIfPresent(pool, (_, now) -> Math.min(now, workers)) == null) {
      return false;
    }
    caps.put(pool, workers);
    return true;
  }
}
