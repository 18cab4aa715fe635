package io.quaymaster.run.later;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.RandomIds;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import jakarta.inject.Singleton;
import java.time.Instant;

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
      bringBack(run.key(), run.repository(), until);
    }
    return outcome;
  }

  /**
   * Has a run go on then.
   *
   * @throws io.quaymaster.app.MessageQueue.QueueUnavailable when it may not be brought back
   */
  public void bringBack(RunKey run, InstalledRepository repository, Instant then) {
    deferral.send(
        new Deferred(
            QUEUE, group(repository), ids.get().toString(), then, new RunMessage(run).write()));
  }

  /** The message group of a run: that of its repository. */
  private static String group(InstalledRepository repository) {
    return "repository-" + repository.id();
  }
}
