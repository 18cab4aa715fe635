package io.quaymaster.server.queue;

import io.quaymaster.app.MessageQueue.Received;
import io.quaymaster.release.Releases;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunOutcome;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.run.later.LaterRuns;
import io.quaymaster.run.later.RunMessage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages of the work queue: each asks for a run that waited to go on. */
@Singleton
final class WorkMessages implements MessageHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WorkMessages.class);

  private final RunStore runs;
  private final Releases releases;
  private final Map<String, LaterRuns> others;

  WorkMessages(RunStore runs, Releases releases, List<LaterRuns> others) {
    this.runs = runs;
    this.releases = releases;
    this.others = others.stream().collect(Collectors.toMap(LaterRuns::kind, Function.identity()));
  }

  @Override
  public Disposition handle(Received message) {
    RunKey key;
    try {
      key = RunMessage.read(message.body()).key();
    } catch (IllegalArgumentException e) {
      LOG.error("a message of group {} is about no run; it becomes a dead letter", message.group());
      return new Disposition.Retry(Duration.ZERO);
    }
    // A run that has ended since is left alone: taking up a failed one is for a person to ask.
    if (runs.find(key).map(RunRecord::state).filter(WorkMessages::isOpen).isEmpty()) {
      return new Disposition.Complete();
    }
    LaterRuns other = others.get(key.kind());
    RunOutcome outcome = other == null ? releases.resume(key) : other.resume(key);
    LOG.info("run {}: {}", key, outcome.getClass().getSimpleName());
    return disposition(outcome);
  }

  private static boolean isOpen(RunState state) {
    return switch (state) {
      case RunState.Finished _, RunState.Failed _ -> false;
      case RunState.Running _, RunState.Waiting _, RunState.Failing _ -> true;
    };
  }

  /** The one mapping of a run's outcome to the queue. */
  private static Disposition disposition(RunOutcome outcome) {
    return switch (outcome) {
      case RunOutcome.Finished _, RunOutcome.Failed _ -> new Disposition.Complete();
      case RunOutcome.Waiting(_, var until, _) -> new Disposition.Defer(until);
      case RunOutcome.Busy(var until) -> new Disposition.Defer(until);
    };
  }
}
