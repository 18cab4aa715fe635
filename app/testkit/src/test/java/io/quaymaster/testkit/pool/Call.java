package io.quaymaster.testkit.pool;

import io.quaymaster.account.Lease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One call to the pool that can be stopped before each of its steps, without a thread of its own:
 * when it is its turn again, the call is played again from the journal of its steps, and goes on
 * with the world as it is by then.
 *
 * @param <T> what it answers
 */
final class Call<T> {
  /** Thrown through the code under test, which catches no errors. */
  static final class Stop extends Error {
    private static final long serialVersionUID = 1L;

    private final Progress progress;

    Stop(Progress progress) {
      super(progress.name(), null, false, false);
      this.progress = progress;
    }
  }

  /** How a turn has ended. */
  enum Progress {
    PAUSED,
    CRASHED,
    ENDED,
    FAILED
  }

  private final Supplier<T> body;
  private final Consumer<T> then;
  private final Optional<Lease> lease;
  private final long seed;
  private final Duration skew;
  private final List<Object> journal = new ArrayList<>(8);
  private int position;
  private int budget;
  private long randomState;

  /**
   * @param lease under which the call is made
   * @param skew how wrong the clock of the process is that carries it out
   */
  Call(Supplier<T> body, Consumer<T> then, Optional<Lease> lease, long seed, Duration skew) {
    this.body = body;
    this.then = then;
    this.lease = lease;
    this.seed = seed;
    this.skew = skew;
  }

  Optional<Lease> lease() {
    return lease;
  }

  Duration skew() {
    return skew;
  }

  /** The same call once more, by somebody who doesn't know of the first. */
  Call<T> duplicate(long otherSeed, Duration otherSkew) {
    return new Call<>(body, _ -> {}, lease, otherSeed, otherSkew);
  }

  /** Plays it for so many new steps at most. */
  Progress advance(int steps, Consumer<RuntimeException> failed) {
    position = 0;
    budget = steps;
    randomState = seed;
    T answer;
    try {
      answer = body.get();
    } catch (Stop stop) {
      return stop.progress;
    } catch (RuntimeException e) {
      failed.accept(e);
      return Progress.FAILED;
    }
    then.accept(answer);
    return Progress.ENDED;
  }

  boolean replaying() {
    return position < journal.size();
  }

  /** What the step gave when it was made. */
  Object replayed() {
    Object entry = journal.get(position++);
    if (entry instanceof RuntimeException thrown) {
      throw thrown;
    }
    return entry;
  }

  /** Notes what a step gives. */
  Object note(Object entry) {
    journal.add(entry);
    position++;
    if (entry instanceof RuntimeException thrown) {
      throw thrown;
    }
    return entry;
  }

  /** Uses up one step of the turn. */
  void spend() {
    if (budget-- <= 0) {
      throw new Stop(Progress.PAUSED);
    }
  }

  /** SplitMix64, begun anew with every play. */
  long random() {
    randomState += 0x9E3779B97F4A7C15L;
    long z = randomState;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
