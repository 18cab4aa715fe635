package io.quaymaster.run;

import io.quaymaster.app.HostException;
import io.quaymaster.app.Remedies;
import io.quaymaster.run.RunState.Failed;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.RunState.Finished;
import io.quaymaster.run.RunState.Running;
import io.quaymaster.run.RunState.Waiting;
import java.time.Clock;
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
    for (Optional<Step> step = Journal.current(definition, run);
        step.isPresent();
        step = Journal.current(definition, run)) {
      StepRecord begun = run.step(step.orElseThrow().name()).orElseThrow();
      switch (outcomeOf(step.orElseThrow(), begun)) {
        case StepOutcome.Done(var output) -> {
          List<StepRecord> steps = Journal.with(run.steps(), begun.finished(output));
          if (!write(running(), Journal.begin(definition, steps))) {
            return overtaken();
          }
        }
        case StepOutcome.Finish(var summary, var output) -> {
          return finish(summary, Journal.with(run.steps(), begun.finished(output)));
        }
        case StepOutcome.WaitUntil(var until, var reason) -> {
          return waiting(until, reason);
        }
        case StepOutcome.Fail(var reason, var remedy) -> {
          return fail(reason, remedy);
        }
      }
    }
    return finish(definition.summary().apply(run), run.steps());
  }

  /** Shows a failure where people look, once, and ends the run with it. */
  RunOutcome report(Failing failing) {
    try {
      StepOutcome shown = definition.onFailure().run(new StepContext(run, 2));
      LOG.debug("failure of run {} shown: {}", run.key(), shown);
    } catch (HostException.MustWait e) {
      return new RunOutcome.Waiting(run, e.until(), failing.reason());
    } catch (HostException.Unavailable e) {
      LOG.warn("failure of run {} can't be shown yet", run.key(), e);
      return new RunOutcome.Waiting(run, failing.claimedUntil(), failing.reason());
    } catch (HostException.Refused e) {
      LOG.error("failure of run {} can't be shown: {}", run.key(), failing.reason(), e);
    }
    if (!write(new Failed(failing.reason(), failing.remedy()), run.steps())) {
      return overtaken();
    }
    LOG.warn("run {} failed: {} {}", run.key(), failing.reason(), failing.remedy());
    return new RunOutcome.Failed(run, failing.reason(), failing.remedy());
  }

  /** A refusal is a failure of the step; an outage is tried again, with growing waits. */
  private StepOutcome outcomeOf(Step step, StepRecord begun) {
    try {
      return step.run(new StepContext(run, begun.attempts()));
    } catch (HostException.MustWait e) {
      return new StepOutcome.WaitUntil(e.until(), e.text());
    } catch (HostException.Refused e) {
      return new StepOutcome.Fail(e.text(), Remedies.forRefusal(e));
    } catch (HostException.Unavailable e) {
      LOG.warn("step {} of run {}, attempt {}", step.name(), run.key(), begun.attempts(), e);
      if (begun.attempts() >= timing.maxAttempts()) {
        return new StepOutcome.Fail(
            e.text() + " (" + begun.attempts() + " attempts)",
            "Resume the run when the service answers again.");
      }
      return new StepOutcome.WaitUntil(
          clock.instant().plus(timing.backoff(begun.attempts())), e.text());
    }
  }

  private RunOutcome finish(String summary, List<StepRecord> steps) {
    return write(new Finished(summary), steps)
        ? new RunOutcome.Finished(run, summary)
        : overtaken();
  }

  private RunOutcome waiting(Instant until, String reason) {
    return write(new Waiting(until, reason), run.steps())
        ? new RunOutcome.Waiting(run, until, reason)
        : overtaken();
  }

  private RunOutcome fail(String reason, String remedy) {
    Failing failing = new Failing(reason, remedy, clock.instant().plus(timing.claim()));
    return write(failing, run.steps()) ? report(failing) : overtaken();
  }

  private Running running() {
    return new Running(clock.instant().plus(timing.claim()));
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
