package io.quaymaster.run;

import io.quaymaster.app.HostException;
import io.quaymaster.app.Redaction;
import io.quaymaster.app.Remedies;
import io.quaymaster.run.RunState.Failed;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.RunState.Finished;
import io.quaymaster.run.RunState.Running;
import io.quaymaster.run.RunState.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One executor's work on one claimed run. Every write moves the revision; a refused one ends it.
 */
final class Execution {
  private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

  /** What no port explains is more often a defect than an outage: give up earlier. */
  private static final int MAX_UNEXPLAINED = 8;

  private final RunStore store;
  private final Clock clock;
  private final RunTiming timing;
  private final RunDefinition definition;
  private RunRecord run;

  Execution(
      RunStore store, Clock clock, RunTiming timing, RunDefinition definition, RunRecord run) {
    this.store = store;
    this.clock = clock;
    this.timing = timing;
    this.definition = definition;
    this.run = run;
  }

  /** Runs the steps that are not done. The claim has been written, with the first of them begun. */
  RunOutcome proceed() {
    for (Optional<Step> step = Journal.current(definition, run.steps());
        step.isPresent();
        step = Journal.current(definition, run.steps())) {
      Optional<RunOutcome> ended = advance(step.orElseThrow());
      if (ended.isPresent()) {
        return ended.orElseThrow();
      }
    }
    return finish(definition.summary().apply(run), run.steps());
  }

  /** Runs one step and writes what came of it; empty when the run goes on with the next. */
  private Optional<RunOutcome> advance(Step step) {
    if (run.state() instanceof Running(var until) && !until.isAfter(clock.instant())) {
      return Optional.of(overtaken()); // stalled since its last write: somebody may have the run
    }
    StepRecord begun = run.step(step.name()).orElseThrow();
    if (begun.tries() > timing.maxAttempts()) {
      return Optional.of(
          fail(
              "step " + step.name() + " was begun " + begun.attempts() + " times without an end",
              "Look into the log for what ended its executors, then resume the run."));
    }
    return ended(begun, attempt(step, begun));
  }

  /** What the step says, or what its exception means. */
  private Attempt attempt(Step step, StepRecord begun) {
    try {
      return new Attempt.Ended(step.run(new StepContext(run, begun.attempts())));
    } catch (HostException.MustWait e) {
      return new Attempt.Ended(new StepOutcome.WaitUntil(e.until(), e.text()));
    } catch (HostException.Refused e) {
      return new Attempt.Ended(new StepOutcome.Fail(e.text(), Remedies.forRefusal(e)));
    } catch (HostException.Unavailable e) {
      LOG.warn("step {} of run {}: {}", begun, run.key(), e.text());
      return new Attempt.Broken(
          e.text(), timing.maxAttempts(), "Resume the run when the service answers again.");
    } catch (RuntimeException e) {
      LOG.error("step {} of run {}: {}", begun, run.key(), Redaction.trace(e));
      return new Attempt.Broken(
          e.toString(),
          Math.min(timing.maxAttempts(), MAX_UNEXPLAINED),
          "Look into the log; this may be a defect of Quaymaster. Resume when it is solved.");
    }
  }

  /** How one attempt at a step came to an end. */
  private sealed interface Attempt {
    /** As the step meant it to. */
    record Ended(StepOutcome outcome) implements Attempt {}

    /** By an outage or a defect; tried again until {@code limit} tries. */
    record Broken(String reason, int limit, String remedy) implements Attempt {}
  }

  private Optional<RunOutcome> ended(StepRecord begun, Attempt attempt) {
    return switch (attempt) {
      case Attempt.Ended(var outcome) -> ended(begun, outcome);
      case Attempt.Broken(var reason, var limit, var remedy) ->
          Optional.of(tryAgain(begun, reason, limit, remedy));
    };
  }

  private Optional<RunOutcome> ended(StepRecord begun, StepOutcome outcome) {
    return switch (outcome) {
      case StepOutcome.Done(var output) -> done(Journal.with(run.steps(), begun.finished(output)));
      case StepOutcome.Finish(var summary, var output) ->
          Optional.of(finish(summary, Journal.with(run.steps(), begun.finished(output))));
      case StepOutcome.WaitUntil(var until, var reason) ->
          Optional.of(waiting(until, reason, Journal.with(run.steps(), begun.forgiven())));
      case StepOutcome.Fail(var reason, var remedy) -> Optional.of(fail(reason, remedy));
    };
  }

  /** The step's end and the next one's beginning, or the run's end, are one write. */
  private Optional<RunOutcome> done(List<StepRecord> steps) {
    if (Journal.current(definition, steps).isEmpty()) {
      RunRecord done = run.next(run.state(), steps, clock.instant());
      return Optional.of(finish(definition.summary().apply(done), steps));
    }
    Running running = new Running(clock.instant().plus(timing.claim()));
    return write(running, Journal.begin(definition, steps))
        ? Optional.empty()
        : Optional.of(overtaken());
  }

  /** An outage is waited out with growing waits, but not for ever. */
  private RunOutcome tryAgain(StepRecord begun, String reason, int limit, String remedy) {
    if (begun.tries() >= limit) {
      return fail(reason + " (" + begun.attempts() + " attempts)", remedy);
    }
    return waiting(clock.instant().plus(backoff(begun)), reason, run.steps());
  }

  /**
   * Shows a failure where people look and ends the run with it. The claim has been written, with
   * the showing begun. It ends the run even when it can't be shown for so long that nobody will
   * look any more.
   */
  RunOutcome report(Failing failing) {
    StepRecord begun = run.step(Journal.REPORT).orElseThrow();
    if (begun.tries() > timing.maxAttempts()) {
      return failed(failing);
    }
    try {
      switch (definition.onFailure().run(new StepContext(run, begun.attempts() + 1))) {
        case StepOutcome.WaitUntil(var until, var reason) -> {
          return showLater(failing, until, reason);
        }
        case StepOutcome.Fail(var reason, _) ->
            LOG.error("failure of run {} can't be shown: {}", run.key(), Redaction.of(reason));
        case StepOutcome.Done _, StepOutcome.Finish _ ->
            LOG.debug("failure of run {} is shown", run.key());
      }
    } catch (HostException.MustWait e) {
      return showLater(failing, e.until(), e.text());
    } catch (HostException.Refused e) {
      LOG.error("failure of run {} can't be shown: {}", run.key(), e.text());
    } catch (RuntimeException e) {
      LOG.warn("showing the failure of run {}: {}", run.key(), Redaction.trace(e));
      if (begun.tries() < timing.maxAttempts()) {
        return showLater(failing, clock.instant().plus(backoff(begun)), e.toString());
      }
    }
    return failed(failing);
  }

  private RunOutcome showLater(Failing failing, Instant until, String reason) {
    LOG.info("failure of run {} is shown later: {}", run.key(), Redaction.of(reason));
    Failing later = new Failing(failing.reason(), failing.remedy(), notAtOnce(until));
    return write(later, run.steps())
        ? new RunOutcome.Waiting(run, later.claimedUntil(), later.reason())
        : overtaken();
  }

  private RunOutcome failed(Failing failing) {
    Failed failed = new Failed(failing.reason(), failing.remedy());
    if (!write(failed, Journal.reported(run.steps()))) {
      return overtaken();
    }
    LOG.warn("run {} failed: {} {}", run.key(), failed.reason(), failed.remedy());
    return new RunOutcome.Failed(run, failed.reason(), failed.remedy());
  }

  private RunOutcome finish(String summary, List<StepRecord> steps) {
    Finished finished = new Finished(summary);
    return write(finished, steps) ? new RunOutcome.Finished(run, finished.summary()) : overtaken();
  }

  private RunOutcome waiting(Instant until, String reason, List<StepRecord> steps) {
    Waiting waiting = new Waiting(notAtOnce(until), reason);
    return write(waiting, steps)
        ? new RunOutcome.Waiting(run, waiting.notBefore(), waiting.reason())
        : overtaken();
  }

  private RunOutcome fail(String reason, String remedy) {
    Failing failing = new Failing(reason, remedy, clock.instant().plus(timing.claim()));
    return write(failing, Journal.beginReport(run.steps())) ? report(failing) : overtaken();
  }

  /** A wait that is over already (clocks differ) must not become a busy loop through a queue. */
  private Instant notAtOnce(Instant until) {
    Instant earliest = clock.instant().plus(timing.afterLostRace());
    return until.isBefore(earliest) ? earliest : until;
  }

  private Duration backoff(StepRecord begun) {
    return timing.backoff(begun.tries(), run.key().toString().hashCode());
  }

  /** Another executor has the run: what this one did since is for that one to find. */
  private RunOutcome overtaken() {
    LOG.warn("run {} was taken over by another executor", run.key());
    return new RunOutcome.Busy(clock.instant().plus(timing.afterLostRace()));
  }

  private boolean write(RunState state, List<StepRecord> steps) {
    RunRecord next = run.next(state, steps, clock.instant());
    if (!store.replace(next)) {
      return false;
    }
    run = next;
    return true;
  }
}
