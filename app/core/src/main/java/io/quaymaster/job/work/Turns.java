package io.quaymaster.job.work;

import io.quaymaster.job.processor.StopSignal;

/** What a worker does again and again. */
@FunctionalInterface
public interface Turns {
  /**
   * Takes a turn: an account, then a job, if there is one.
   *
   * @param stop told when this worker must end: a job in work is handed back
   * @throws RuntimeException an outage of the pool, the queue or the store: whatever was taken
   *     comes back by itself
   */
  TurnOutcome take(StopSignal stop);
}
