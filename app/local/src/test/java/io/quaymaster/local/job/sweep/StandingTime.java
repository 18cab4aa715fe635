package io.quaymaster.local.job.sweep;

import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.testkit.fault.Wall;
import java.time.Instant;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The time of the processes of one world: it passes only while nobody works. */
final class StandingTime {
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

  /** Takes a step, unless the process dies over it. */
  <T> T step(Wall wall, Supplier<T> step) {
    gate.readLock().lock();
    try {
      T done = step.get();
      if (wall.isDead()) {
        throw new IllegalStateException("the process is dead");
      }
      return done;
    } finally {
      gate.readLock().unlock();
    }
  }

  /** Lets it pass. */
  void passTo(Instant instant) {
    gate.writeLock().lock();
    try {
      SweepBeans.CLOCK.advanceTo(instant);
    } finally {
      gate.writeLock().unlock();
    }
  }
}
