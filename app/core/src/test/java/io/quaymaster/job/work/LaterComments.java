package io.quaymaster.job.work;

import io.quaymaster.app.Deferral;
import io.quaymaster.app.Deferred;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.app.RandomIds;
import io.quaymaster.job.request.WaitingComments;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.later.RunMessage;
import io.quaymaster.run.later.WaitingRuns;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The queues that bring last comments back, as the programs read them. */
final class LaterComments {
  private final MessageQueue deferred;
  private final MessageQueue work;
  private final Deferral deferral;
  private final WaitingRuns waiting;

  LaterComments(JobRig rig) {
    deferred = rig.life.on(MessageQueue.class, rig.deferred);
    work = rig.life.on(MessageQueue.class, rig.work);
    deferral = new Deferral(deferred, Map.of("work", work), rig.clock);
    waiting = new WaitingRuns(deferral, new RandomIds());
  }

  WaitingRuns waiting() {
    return waiting;
  }

  /** Takes one message of each; false when none is due. */
  boolean take(WaitingComments comments) {
    List<Received> due = deferred.receive(1, Duration.ZERO);
    for (Received message : due) {
      deferral.forward(Deferred.read(message.body()));
      deferred.complete(message);
    }
    List<Received> runs = work.receive(1, Duration.ZERO);
    for (Received message : runs) {
      goOn(comments, RunMessage.read(message.body()).key());
      work.complete(message);
    }
    return !due.isEmpty() || !runs.isEmpty();
  }

  private void goOn(WaitingComments comments, RunKey key) {
    switch (comments.resume(key)) {
      case RunOutcome.Finished _, RunOutcome.Failed _ -> {}
      case RunOutcome.Waiting(_, var until, _) -> waiting.bringBack(key, JobRig.BILLING, until);
      case RunOutcome.Busy(var until) -> waiting.bringBack(key, JobRig.BILLING, until);
    }
  }
}
