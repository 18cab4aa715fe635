package io.quaymaster.testkit.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.testkit.fault.Wall.Kill;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps one scenario through every possible death.
 *
 * @param <S> the end of the scenario, compared by equals
 */
public final class FaultSweep<S> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultSweep.class);

  /**
   * One run of the scenario in a world of its own.
   *
   * @param <S> the end
   */
  public interface World<S> extends AutoCloseable {
    /** Starts a process without memory behind the wall. */
    Worker process(Wall wall);

    /** Lets so much time pass that claims of dead processes have run out. */
    void passTime();

    /** What the world looks like, without identities and times. */
    S end();

    @Override
    void close();
  }

  /** A process that works on the scenario. */
  public interface Worker extends AutoCloseable {
    /** Works until there is nothing left to do; a dead process throws. */
    void work();

    @Override
    void close();
  }

  private final Supplier<World<S>> worlds;
  private final Deaths deaths;

  /**
   * Tries all deaths.
   *
   * @param worlds makes a fresh world, with the work waiting in it
   */
  public FaultSweep(Supplier<World<S>> worlds) {
    this(worlds, Deaths.ALL);
  }

  /**
   * @param worlds makes a fresh world, with the work waiting in it
   * @param deaths which are tried
   */
  public FaultSweep(Supplier<World<S>> worlds, Deaths deaths) {
    this.worlds = worlds;
    this.deaths = deaths;
  }

  /**
   * Runs the sweep.
   *
   * @return the calls of the clean run
   */
  public List<String> run() {
    return run(_ -> {});
  }

  /**
   * As {@link #run()}, and looks at the end that all others are compared with.
   *
   * @param look fails when the end of the clean run is not as it should be
   */
  public List<String> run(Consumer<S> look) {
    List<String> calls;
    S clean;
    try (World<S> world = worlds.get();
        Wall wall = new Wall(new Kill.Never())) {
      workOnce(world, wall);
      calls = wall.calls();
      clean = world.end();
      look.accept(clean);
    }
    assertTrue(!calls.isEmpty(), "the scenario makes no call to the outside");
    LOG.info("clean run: {} calls, end {}", calls.size(), clean);
    for (Kill kill : deaths.of(calls)) {
      assertEquals(clean, killed(kill), () -> kill + " of " + calls);
    }
    return calls;
  }

  private S killed(Kill kill) {
    try (World<S> world = worlds.get()) {
      try (Wall wall = new Wall(kill)) {
        try {
          workOnce(world, wall);
        } catch (RuntimeException e) {
          LOG.debug("{}: the process died: {}", kill, e.toString());
        }
        assertTrue(wall.isDead(), () -> kill + " never happened: " + wall.calls());
      }
      world.passTime();
      race(world);
      return world.end();
    }
  }

  /** Two processes that know nothing of each other find the work at the same time. */
  private void race(World<S> world) {
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Wall one = new Wall(new Kill.Never());
        Wall two = new Wall(new Kill.Never())) {
      Future<?> first = threads.submit(() -> workOnce(world, one));
      Future<?> second = threads.submit(() -> workOnce(world, two));
      first.get();
      second.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a healthy process failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void workOnce(World<S> world, Wall wall) {
    try (Worker worker = world.process(wall)) {
      worker.work();
    }
  }
}
