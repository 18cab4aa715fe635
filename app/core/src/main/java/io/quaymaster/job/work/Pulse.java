package io.quaymaster.job.work;

import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signs of life of one job, on a thread of its own: lease, job, message, task. When one of them
 * says that the job is not this worker's any more, or none could be given for too long, the job is
 * stopped.
 */
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final List<Supplier<Optional<StopReason>>> signs;
  private final StopSignal stop;
  private final WorkTiming timing;
  private final Clock clock;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Starts it.
   *
   * @param signs each given with every beat; what it hears may stop the job
   */
  Pulse(
      String name,
      List<Supplier<Optional<StopReason>>> signs,
      StopSignal stop,
      WorkTiming timing,
      Clock clock) {
    this.signs = List.copyOf(signs);
    this.stop = stop;
    this.timing = timing;
    this.clock = clock;
    // From now on, not from when the thread gets its turn.
    Instant begun = clock.instant();
    this.thread = Thread.ofVirtual().name("pulse-" + name).start(() -> run(begun));
  }

  private void run(Instant begun) {
    Instant heard = begun;
    try {
      while (!over.await(timing.beat().toNanos(), TimeUnit.NANOSECONDS)) {
        if (beat()) {
          heard = clock.instant();
        } else if (!heard.plus(lastChance()).isAfter(clock.instant())) {
          LOG.error("no sign of life could be given since {}: the job is stopped", heard);
          stop.stop(StopReason.LEASE_LOST);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A beat before others may take the job over. */
  private Duration lastChance() {
    return timing.silence().minus(timing.beat());
  }

  /** True when all signs could be given. */
  private boolean beat() {
    boolean all = true;
    for (Supplier<Optional<StopReason>> sign : signs) {
      try {
        sign.get().ifPresent(stop::stop);
      } catch (RuntimeException e) {
        all = false;
        LOG.warn("a sign of life could not be given; it is tried again with the next", e);
      }
    }
    return all;
  }

  @Override
  public void close() {
    over.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
