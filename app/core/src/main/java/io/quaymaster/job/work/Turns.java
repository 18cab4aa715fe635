package io.quaymaster.job.work;

/** What a worker does again and again. */
@FunctionalInterface
public interface Turns {
  /**
   * Takes a turn: an account, then a job, if there is one.
   *
   * @param stop tells this worker to end
   * @throws RuntimeException an outage of the pool, the queue or the store: whatever was taken
   *     comes back by itself
   */
  TurnOutcome take(WorkerStop stop);
}
