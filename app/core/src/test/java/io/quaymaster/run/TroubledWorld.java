package io.quaymaster.run;

import static io.quaymaster.run.Runs.definition;
import static io.quaymaster.run.Runs.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException;
import io.quaymaster.fixture.HandClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A world in which every touch of the store or the outside meets the next trouble of a schedule.
 * Processes have no memory: each execution has an engine of its own. A second executor acts inside
 * a call of the first, which is the worst moment.
 */
final class TroubledWorld {
  static final int STEPS = 3;

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final class StoreDown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final HandClock clock = new HandClock();
  private final WatchedStore store = new WatchedStore();
  private final Deque<Trouble> schedule;
  private final RunDefinition definition;
  private int brokenStep;
  private int depth;

  /** What happened outside: for each step the attempts that had their effect, in order. */
  final Map<String, List<Integer>> effects = new HashMap<>();

  int reports;

  /**
   * @param brokenStep this step refuses until it is repaired; none when it is -1
   */
  TroubledWorld(Collection<Trouble> schedule, int brokenStep) {
    this.schedule = new ArrayDeque<>(schedule);
    this.brokenStep = brokenStep;
    Step[] steps = new Step[STEPS];
    for (int i = 0; i < STEPS; i++) {
      int index = i;
      steps[i] = step("step-" + i, context -> act(index, context));
    }
    this.definition = definition(step("show", this::show), steps);
  }

  private StepOutcome act(int index, StepContext context) {
    String name = "step-" + index;
    assertFalse(stored(name).filter(StepRecord::done).isPresent(), name + " was done already");
    assertTrue(
        stored(name).filter(r -> r.attempts() >= context.attempt()).isPresent(),
        "an attempt is in the journal before it can have an effect");
    return outside(
        () -> {
          if (index == brokenStep) {
            return new StepOutcome.Fail("broken", "Repair it, then resume.");
          }
          effects.computeIfAbsent(name, _ -> new ArrayList<>()).add(context.attempt());
          return Runs.done("made-by", name);
        });
  }

  private StepOutcome show(StepContext context) {
    return outside(
        () -> {
          reports++;
          return Runs.done("shown", "yes");
        });
  }

  private StepOutcome outside(Supplier<StepOutcome> call) {
    return troubled(call, () -> new HostException.Unavailable("no answer"));
  }

  private <T> T troubled(Supplier<T> call, Supplier<RuntimeException> failure) {
    Trouble trouble = schedule.isEmpty() ? Trouble.NONE : schedule.pop();
    switch (trouble) {
      case KILLED_BEFORE -> throw new Killed();
      case FAILS_BEFORE -> throw failure.get();
      case OVERTAKEN_BEFORE -> overtake(Duration.ofSeconds(91));
      case RACED_BEFORE -> overtake(Duration.ZERO);
      case CLOCK_BACK -> clock.move(depth == 0 ? Duration.ofMinutes(-10) : Duration.ZERO);
      case NONE, KILLED_AFTER, FAILS_AFTER, OVERTAKEN_AFTER, RACED_AFTER -> {}
    }
    T result = call.get();
    switch (trouble) {
      case KILLED_AFTER -> throw new Killed();
      case FAILS_AFTER -> throw failure.get();
      case OVERTAKEN_AFTER -> overtake(Duration.ofSeconds(91));
      case RACED_AFTER -> overtake(Duration.ZERO);
      case NONE, KILLED_BEFORE, FAILS_BEFORE, OVERTAKEN_BEFORE, RACED_BEFORE, CLOCK_BACK -> {}
    }
    return result;
  }

  private void overtake(Duration stall) {
    clock.move(stall);
    if (depth < 3) {
      depth++;
      execute(false);
      depth--;
    }
  }

  /** One execution by a fresh process; empty when it died or lost its store. */
  private Optional<RunOutcome> execute(boolean resume) {
    RunEngine engine = new RunEngine(troubledStore(), clock, Runs.TIMING);
    try {
      return Optional.of(
          resume
              ? engine.resume(definition, Runs.KEY)
              : engine.execute(definition, Runs.KEY, Runs.REPOSITORY, Runs.INPUT));
    } catch (Killed | StoreDown e) {
      return Optional.empty();
    }
  }

  private RunStore troubledStore() {
    return new ForwardingStore(store) {
      @Override
      public Optional<RunRecord> find(RunKey key) {
        return troubled(() -> super.find(key), StoreDown::new);
      }

      @Override
      public boolean create(RunRecord run) {
        return troubled(() -> super.create(run), StoreDown::new);
      }

      @Override
      public boolean replace(RunRecord run) {
        return troubled(() -> super.replace(run), StoreDown::new);
      }
    };
  }

  /** Executes as the queue would: again when it is time, until the run has ended. */
  RunState runToTheEnd() {
    for (int i = 0; i < 200; i++) {
      Optional<RunOutcome> outcome = execute(false);
      if (outcome.isEmpty()) {
        clock.move(Duration.ofSeconds(30));
        continue;
      }
      switch (outcome.orElseThrow()) {
        case RunOutcome.Waiting(_, var until, _) -> clock.moveTo(until);
        case RunOutcome.Busy(var until) -> clock.moveTo(until);
        case RunOutcome.Finished _, RunOutcome.Failed _ -> {
          return store.stored().state();
        }
      }
    }
    throw new AssertionError("the run does not end: " + store.stored());
  }

  /** Repairs the broken step and has a person resume the run, again if that gets lost. */
  RunState repairAndResume() {
    brokenStep = -1;
    while (store.stored().state() instanceof RunState.Failed) {
      execute(true);
    }
    return runToTheEnd();
  }

  private Optional<StepRecord> stored(String name) {
    return store.stored().step(name);
  }

  /** What the journal says of the steps in the end, without the counts of attempts. */
  Map<String, Map<String, String>> done() {
    Map<String, Map<String, String>> done = new HashMap<>();
    store.stored().steps().stream()
        .filter(StepRecord::done)
        .filter(r -> !r.name().equals(Journal.REPORT))
        .forEach(r -> done.put(r.name(), r.output()));
    return done;
  }

  /** What must hold whatever happened. */
  void assertJournalHolds() {
    for (int i = 0; i < store.writes.size(); i++) {
      assertEquals(i + 1, store.writes.get(i).revision(), "revisions fork");
    }
    Set<String> finished = new HashSet<>();
    for (RunRecord write : store.writes) {
      finished.forEach(name -> assertTrue(write.step(name).orElseThrow().done(), name + " undone"));
      write.steps().stream()
          .filter(r -> r.done() && !r.name().equals(Journal.REPORT))
          .forEach(r -> finished.add(r.name()));
    }
    effects.forEach(
        (name, attempts) -> {
          assertEquals(attempts.size(), new HashSet<>(attempts).size(), name + " " + attempts);
          assertTrue(stored(name).orElseThrow().attempts() >= attempts.size());
          // An effect after the first knows that it may not be the first.
          attempts.stream().sorted().skip(1).forEach(attempt -> assertNotEquals(1, attempt));
        });
  }
}
