package io.quaymaster.worker.loop;

import io.quaymaster.job.work.TurnOutcome;
import io.quaymaster.job.work.Turns;
import io.quaymaster.job.work.WorkerStop;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker: turn after turn until it is told to end. It waits when no account is free, and longer
 * from time to time while the pool, the queue or the store does not answer.
 */
@Singleton
public final class WorkerLoop {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerLoop.class);
  private static final Duration LEAST = Duration.ofMillis(500);
  private static final Duration MOST = Duration.ofSeconds(30);

  private final Turns turns;
  private final Clock clock;
  private final RandomGenerator random;

  public WorkerLoop(Turns turns, Clock clock, RandomGenerator random) {
    this.turns = turns;
    this.clock = clock;
    this.random = random;
  }

  /** Works until it is told to end. */
  public void run(WorkerStop stop) {
    int failures = 0;
    while (stop.turns().reason().isEmpty()) {
      try {
        Optional<Duration> wait = step(stop);
        failures = 0;
        wait.ifPresent(stop.turns()::await);
      } catch (RuntimeException e) {
        failures++;
        Duration wait = backoff(failures);
        LOG.error("a turn failed; the next is in {}", wait, e);
        stop.turns().await(wait);
      }
    }
  }

  /**
   * Works until nothing is left to do, or it is told to end.
   *
   * @throws RuntimeException an outage
   */
  public void runWhileThereIsWork(WorkerStop stop) {
    while (stop.turns().reason().isEmpty()) {
      switch (turns.take(stop)) {
        case TurnOutcome.Worked(var job, var how) -> log(job, how);
        case TurnOutcome.NoWork _ -> {
          return;
        }
        case TurnOutcome.NoAccount(var next) -> stop.turns().await(until(next));
      }
    }
  }

  private Optional<Duration> step(WorkerStop stop) {
    return switch (turns.take(stop)) {
      case TurnOutcome.Worked(var job, var how) -> {
        log(job, how);
        yield Optional.empty();
      }
      case TurnOutcome.NoWork() -> Optional.empty();
      case TurnOutcome.NoAccount(var next) -> Optional.of(until(next));
    };
  }

  private static void log(Optional<?> job, String how) {
    LOG.info("job {}: {}", job.map(Object::toString).orElse("without a name"), how);
  }

  /** Accounts also come free before they are expected, so a wait is never long. */
  private Duration until(Optional<Instant> next) {
    Duration away = next.map(instant -> Duration.between(clock.instant(), instant)).orElse(MOST);
    Duration bounded = away.compareTo(LEAST) < 0 ? LEAST : away;
    Duration most = bounded.compareTo(MOST) > 0 ? MOST : bounded;
    return most.dividedBy(2).plusMillis(random.nextLong(most.toMillis() / 2 + 1));
  }

  private Duration backoff(int failures) {
    Duration doubled = LEAST.multipliedBy(1L << Math.min(failures, 10));
    Duration most = doubled.compareTo(MOST) > 0 ? MOST : doubled;
    return most.dividedBy(2).plusMillis(random.nextLong(most.toMillis() / 2 + 1));
  }
}
