package io.quaymaster.server.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Threads that do the same work, and can be stopped where they only wait for some. */
final class Workers {
  private final String name;
  private final List<Thread> threads = new ArrayList<>();
  private final Set<Thread> idle = new HashSet<>();
  private boolean stopped;

  Workers(String name) {
    this.name = name;
  }

  synchronized void start(int count, Runnable work) {
    for (int i = 1; i <= count; i++) {
      threads.add(Thread.ofVirtual().name(name + "-" + i).start(work));
    }
  }

  /** Does something that may be broken off when the workers are stopped. */
  <T> T idly(Supplier<T> wait) {
    synchronized (this) {
      if (stopped) {
        throw new IllegalStateException(name + " is stopped");
      }
      idle.add(Thread.currentThread());
    }
    try {
      return wait.get();
    } finally {
      synchronized (this) {
        idle.remove(Thread.currentThread());
        if (stopped) {
          // The interrupt was for the waiting, not for what is done with what came of it.
          var _ = Thread.interrupted();
        }
      }
    }
  }

  /** Breaks off waiting, gives work the time to end, then breaks that off too. */
  void stop(Duration grace) {
    List<Thread> all;
    synchronized (this) {
      stopped = true;
      idle.forEach(Thread::interrupt);
      all = List.copyOf(threads);
    }
    long end = System.nanoTime() + grace.toNanos();
    try {
      for (Thread thread : all) {
        long left = Math.max(1, end - System.nanoTime());
        if (!thread.join(Duration.ofNanos(left))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException e) {
      all.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
