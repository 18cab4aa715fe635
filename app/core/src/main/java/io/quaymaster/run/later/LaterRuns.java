package io.quaymaster.run.later;

import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;

/** A feature's runs that may go on from the work queue. */
public interface LaterRuns {
  /** The kind of these runs. */
  String kind();

  /**
   * Goes on with a run.
   *
   * @param key of a run of this kind that has not ended
   */
  RunOutcome resume(RunKey key);
}
