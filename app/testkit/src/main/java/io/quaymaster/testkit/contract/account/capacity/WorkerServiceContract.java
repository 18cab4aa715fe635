package io.quaymaster.testkit.contract.account.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.WorkerService;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WorkerService} does. */
public abstract class WorkerServiceContract {
  private static final PoolName POOL = new PoolName("sandbox");
  private static final PoolName OTHER = new PoolName("networks");

  protected abstract WorkerService workers();

  /** The pool gets a service with no workers. */
  protected abstract void create(PoolName pool);

  /** The pool's service is taken down. */
  protected abstract void remove(PoolName pool);

  private Optional<Integer> desired() {
    return workers().desired(POOL);
  }

  @Test
  void poolWithoutAServiceHasNoWorkersAndTakesNone() {
    assertEquals(Optional.empty(), desired());
    assertEquals(Optional.empty(), workers().cap(POOL));
    assertFalse(workers().desire(POOL, 1));
    assertFalse(workers().cap(POOL, 1));
    assertEquals(Optional.empty(), desired());
    assertEquals(Optional.empty(), workers().cap(POOL));
  }

  @Test
  void freshServiceHasNoWorkersAndNoCap() {
    create(POOL);

    assertEquals(Optional.of(0), desired());
    assertEquals(Optional.empty(), workers().cap(POOL));
  }

  @Test
  void numberIsSetUpAndDownToZero() {
    create(POOL);

    assertTrue(workers().desire(POOL, 3));
    assertEquals(Optional.of(3), desired());
    assertTrue(workers().desire(POOL, 3));
    assertEquals(Optional.of(3), desired());
    assertTrue(workers().desire(POOL, 0));
    assertEquals(Optional.of(0), desired());
  }

  @Test
  void capIsKeptAndReplaced() {
    create(POOL);

    assertTrue(workers().cap(POOL, 4));
    assertEquals(Optional.of(4), workers().cap(POOL));
    assertTrue(workers().cap(POOL, 0));
    assertEquals(Optional.of(0), workers().cap(POOL));
  }

  @Test
  void lowerCapMovesAHigherNumberDownAtOnceAndAHigherOneMovesNothing() {
    create(POOL);
    assertTrue(workers().desire(POOL, 5));

    assertTrue(workers().cap(POOL, 2));
    assertEquals(Optional.of(2), desired());
    assertTrue(workers().cap(POOL, 9));
    assertEquals(Optional.of(2), desired());
  }

  @Test
  void poolsAreSetOneByOne() {
    create(POOL);
    create(OTHER);

    assertTrue(workers().desire(POOL, 3));
    assertTrue(workers().cap(OTHER, 1));

    assertEquals(Optional.of(0), workers().desired(OTHER));
    assertEquals(Optional.empty(), workers().cap(POOL));
  }

  @Test
  void serviceThatWasTakenDownIsNoneAnyMore() {
    create(POOL);
    assertTrue(workers().desire(POOL, 3));
    remove(POOL);

    assertEquals(Optional.empty(), desired());
    assertFalse(workers().desire(POOL, 1));
  }
}
