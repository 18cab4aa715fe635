package io.quaymaster.run.later;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.RandomIds;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import jakarta.inject.Singleton;

/**
 * Sees to it that a run which waits goes on: its message comes to the work queue when it is time.
 */
@Singleton
public class WaitingRuns {
  private static final String QUEUE = "work";

  private final Deferral deferral;
  private final RandomIds ids;

  public WaitingRuns(Deferral deferral, RandomIds ids) {
    this.deferral = deferral;
    this.ids = ids;
  }

  /**
   * Looks after a run that was executed without an event behind it.
   *
   * @return the same outcome
   * @throws io.quaymaster.app.MessageQueue.QueueUnavailable when it may not be brought back
   */
  public RunOutcome lookAfter(RunOutcome outcome) {
    if (outcome instanceof RunOutcome.Waiting(var run, var until, _)) {
      deferral.send(
          new Deferred(
              QUEUE, group(run), ids.get().toString(), until, new RunMessage(run.key()).write()));
    }
    return outcome;
  }

  /** The message group of a run: that of its repository. */
  static String group(RunRecord run) {
    return "repository-" + run.repository().id();
  }
}
