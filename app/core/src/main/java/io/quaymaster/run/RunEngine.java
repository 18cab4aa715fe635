package io.quaymaster.run;

import io.quaymaster.app.Redaction;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.run.RunState.Failed;
import io.quaymaster.run.RunState.Failing;
import io.quaymaster.run.RunState.Finished;
import io.quaymaster.run.RunState.Running;
import io.quaymaster.run.RunState.Waiting;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Executes runs step by step and keeps their journal. One executor at a time: a claim is a write on
 * the revision that was read, so of two takers one wins, and an executor that was overtaken finds
 * its next write refused. It begins no step once its claim has run out by its own clock; what it
 * had begun before may still have its effect, which is why later attempts look first.
 */
@Singleton
public class RunEngine {
  private final RunStore store;
  private final Clock clock;
  private final RunTiming timing;

  public RunEngine(RunStore store, Clock clock, RunTiming timing) {
    this.store = store;
    this.clock = clock;
    this.timing = timing;
  }

  /**
   * Executes a run to its end, or as far as it goes now. A finished or failed run is left as it is.
   * A run of n steps costs one read and n + 1 writes. An exception means that the store did not
   * answer; the run can then be executed again.
   *
   * @param input kept with the run when it is new, ignored when it exists
   * @throws IllegalArgumentException when the key is not of the definition's kind
   */
  public RunOutcome execute(
      RunDefinition definition,
      RunKey key,
      InstalledRepository repository,
      Map<String, String> input) {
    return advance(definition, key, Optional.of(new Seed(repository, input)), false);
  }

  /**
   * Executes a run that exists because a person asks for it: a failed one is taken up at the step
   * that failed, a waiting one at once.
   *
   * @throws IllegalArgumentException when there is no such run, or the key is of another kind
   */
  public RunOutcome resume(RunDefinition definition, RunKey key) {
    return advance(definition, key, Optional.empty(), true);
  }

  private RunOutcome advance(
      RunDefinition definition, RunKey key, Optional<Seed> seed, boolean resume) {
    checkKind(definition, key);
    Instant now = clock.instant();
    Optional<RunRecord> known = store.find(key);
    if (known.isEmpty()) {
      Seed fresh = seed.orElseThrow(() -> new IllegalArgumentException("there is no run " + key));
      RunRecord run = fresh.begin(definition, key, now, now.plus(timing.claim()));
      return store.create(run) ? execution(definition, run).proceed() : lostRace(now);
    }
    return takeUp(definition, known.orElseThrow(), resume, now);
  }

  private RunOutcome takeUp(RunDefinition definition, RunRecord run, boolean resume, Instant now) {
    return switch (run.state()) {
      case Finished(var summary) -> new RunOutcome.Finished(run, summary);
      case Failed(var reason, var remedy) when !resume ->
          new RunOutcome.Failed(run, reason, remedy);
      case Failed _ -> proceed(definition, run, Journal.resumed(run.steps()), now);
      case Waiting(var notBefore, var reason) when notBefore.isAfter(now) && !resume ->
          new RunOutcome.Waiting(run, notBefore, reason);
      case Waiting _ ->
          proceed(definition, run, resume ? Journal.resumed(run.steps()) : run.steps(), now);
      case Running(var until) when until.isAfter(now) -> inWork(run, until, now);
      case Running _ -> proceed(definition, run, run.steps(), now);
      case Failing(_, _, var until) when until.isAfter(now) -> new RunOutcome.Busy(until);
      case Failing(var reason, var remedy, _) -> {
        Failing again = new Failing(reason, remedy, now.plus(timing.claim()));
        yield claim(definition, run.next(again, Journal.beginReport(run.steps()), now))
            .map(execution -> execution.report(again))
            .orElseGet(() -> lostRace(now));
      }
    };
  }

  private RunOutcome proceed(
      RunDefinition definition, RunRecord run, List<StepRecord> steps, Instant now) {
    Running running = new Running(now.plus(timing.claim()));
    return claim(definition, run.next(running, Journal.begin(definition, steps), now))
        .map(Execution::proceed)
        .orElseGet(() -> lostRace(now));
  }

  private static void checkKind(RunDefinition definition, RunKey key) {
    if (!key.kind().equals(definition.kind())) {
      throw new IllegalArgumentException("run " + key + " is not of kind " + definition.kind());
    }
  }

  /** One write on the revision read: of two takers, one gets the run. */
  private Optional<Execution> claim(RunDefinition definition, RunRecord claimed) {
    return store.replace(claimed) ? Optional.of(execution(definition, claimed)) : Optional.empty();
  }

  private Execution execution(RunDefinition definition, RunRecord claimed) {
    return new Execution(store, clock, timing, definition, claimed);
  }

  /**
   * Most executors are done long before their claim ends, so that who meets one looks again after
   * as long as it has been at it: soon at first, then ever later. A clock that is behind the
   * other's waits for as long as it is behind.
   */
  private RunOutcome inWork(RunRecord run, Instant until, Instant now) {
    Duration worked = Duration.between(run.updatedAt(), now).abs();
    Duration least = timing.afterLostRace();
    Instant again = now.plus(worked.compareTo(least) > 0 ? worked : least);
    return new RunOutcome.Busy(again.isBefore(until) ? again : until);
  }

  private RunOutcome lostRace(Instant now) {
    return new RunOutcome.Busy(now.plus(timing.afterLostRace()));
  }

  private record Seed(InstalledRepository repository, Map<String, String> input) {
    RunRecord begin(RunDefinition definition, RunKey key, Instant now, Instant until) {
      List<StepRecord> steps = Journal.begin(definition, List.of());
      Map<String, String> kept =
          input.entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, e -> Redaction.data(e.getValue())));
      return new RunRecord(key, repository, kept, new Running(until), steps, 1, now, now);
    }
  }
}
