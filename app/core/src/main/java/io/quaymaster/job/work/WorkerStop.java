package io.quaymaster.job.work;

import io.quaymaster.job.processor.StopReason;
import io.quaymaster.job.processor.StopSignal;

/**
 * Tells a worker to end, in two steps: it takes no more, and then hands back what is still in work.
 */
public final class WorkerStop {
  private final StopSignal turns = new StopSignal();
  private final StopSignal jobs = new StopSignal();

  /** It takes no more; a job in work goes on. */
  public void takeNoMore() {
    turns.stop(StopReason.INTERRUPTED);
  }

  /** It takes no more, and a job in work is stopped and runs again elsewhere. */
  public void handBack() {
    takeNoMore();
    jobs.stop(StopReason.INTERRUPTED);
  }

  /** Told when no more is taken. */
  public StopSignal turns() {
    return turns;
  }

  /** Told when jobs in work must stop. */
  public StopSignal jobs() {
    return jobs;
  }
}
