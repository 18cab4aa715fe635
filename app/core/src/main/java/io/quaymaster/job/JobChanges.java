package io.quaymaster.job;

import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a job, decides, and writes on the revision that was read; who loses a race reads and
 * decides again.
 */
public final class JobChanges {
  /**
   * Every lost race is another's progress, so that so many in a row mean that something is wrong.
   */
  private static final int MOST_RACES = 20;

  private final JobStore jobs;

  public JobChanges(JobStore jobs) {
    this.jobs = jobs;
  }

  /** What to do with a job as it was read. */
  public sealed interface Decision<T> {
    /** Nothing is written. */
    record Keep<T>(T answer) implements Decision<T> {}

    /** The job becomes this; the answer holds when it has. */
    record Write<T>(Job job, T answer) implements Decision<T> {}

    /** The job becomes this, and then is decided about anew. */
    record Step<T>(Job job) implements Decision<T> {}
  }

  /**
   * Decides until the decision takes effect.
   *
   * @param decide free of effects, because it may be asked several times; given empty when there is
   *     no such job
   * @throws IllegalStateException when others always were faster
   */
  public <T> T apply(JobId id, Function<Optional<Job>, Decision<T>> decide) {
    for (int races = 0; races < MOST_RACES; races++) {
      switch (decide.apply(jobs.find(id))) {
        case Decision.Keep<T>(var answer) -> {
          return answer;
        }
        case Decision.Write<T>(var job, var answer) -> {
          if (jobs.replace(job)) {
            return answer;
          }
        }
        case Decision.Step<T>(var job) -> {
          // Whether this one or another's write took effect, the job has moved on.
          var _ = jobs.replace(job);
        }
      }
    }
    throw new IllegalStateException("job " + id + " changes without end");
  }
}
