package io.quaymaster.run;

import static io.quaymaster.fixture.HandClock.NOON;
import static io.quaymaster.run.Runs.INPUT;
import static io.quaymaster.run.Runs.KEY;
import static io.quaymaster.run.Runs.REPOSITORY;
import static io.quaymaster.run.Runs.TIMING;
import static io.quaymaster.run.Runs.definition;
import static io.quaymaster.run.Runs.done;
import static io.quaymaster.run.Runs.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.HostException;
import io.quaymaster.fixture.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Waits, outages, defects and refusals of a step. */
class RunEngineTroubleTest {
  private final WatchedStore store = new WatchedStore();
  private final HandClock clock = new HandClock();
  private final RunEngine engine = new RunEngine(store, clock, TIMING);
  private final Deque<Function<StepContext, StepOutcome>> script = new ArrayDeque<>();
  private int attempts;
  private int reports;
  private final RunDefinition definition =
      definition(
          step(
              "show",
              context -> {
                reports++;
                assertFalse(context.first());
                assertInstanceOf(RunState.Failing.class, context.run().state());
                return done("shown", "yes");
              }),
          step(
              "a",
              context -> {
                attempts++;
                return script.isEmpty() ? done("x", "y") : script.pop().apply(context);
              }));

  private static StepOutcome outage(StepContext context) {
    throw new HostException.Unavailable("GitHub does not answer");
  }

  private static StepOutcome defect(StepContext context) {
    throw new IllegalStateException("token ghp_" + "x".repeat(36));
  }

  private RunOutcome execute() {
    return engine.execute(definition, KEY, REPOSITORY, INPUT);
  }

  /** Executes when it is time, until the run has ended. */
  private RunOutcome executeToTheEnd() {
    for (int i = 0; i < 100; i++) {
      switch (execute()) {
        case RunOutcome.Waiting(_, var until, _) -> clock.moveTo(until);
        case RunOutcome.Busy(var until) -> clock.moveTo(until);
        case RunOutcome.Finished finished -> {
          return finished;
        }
        case RunOutcome.Failed failed -> {
          return failed;
        }
      }
    }
    throw new AssertionError("the run does not end: " + store.stored());
  }

  @Test
  void aWaitIsKeptAndEndsWhenItIsTime() {
    Instant until = NOON.plus(Duration.ofHours(3));
    script.add(context -> new StepOutcome.WaitUntil(until, "not before three"));

    RunOutcome first = execute();

    assertEquals(new RunOutcome.Waiting(store.stored(), until, "not before three"), first);
    assertEquals(first, execute());
    assertEquals(1, attempts);
    clock.moveTo(until);
    assertInstanceOf(RunOutcome.Finished.class, execute());
  }

  @Test
  void aWaitThatIsOverAlreadyIsNotABusyLoop() {
    script.add(context -> new StepOutcome.WaitUntil(NOON.minusSeconds(5), "clocks differ"));

    assertEquals(
        NOON.plusSeconds(2), assertInstanceOf(RunOutcome.Waiting.class, execute()).until());
  }

  @Test
  void aPersonCanEndAWait() {
    script.add(context -> new StepOutcome.WaitUntil(NOON.plusSeconds(1000), "later"));
    execute();

    assertInstanceOf(RunOutcome.Finished.class, engine.resume(definition, KEY));
  }

  @Test
  void aLimitOfTheHostIsAWait() {
    script.add(
        context -> {
          throw new HostException.MustWait("secondary limit", NOON.plusSeconds(60));
        });

    assertEquals(
        new RunState.Waiting(NOON.plusSeconds(60), "secondary limit"),
        assertInstanceOf(RunOutcome.Waiting.class, execute()).run().state());
  }

  @Test
  void anOutageIsTriedAgainWithGrowingWaits() {
    script.add(RunEngineTroubleTest::outage);
    script.add(RunEngineTroubleTest::outage);

    Duration first = Duration.between(clock.instant(), waitingUntil());
    clock.move(first);
    Duration second = Duration.between(clock.instant(), waitingUntil());
    clock.move(second);

    assertTrue(first.compareTo(Duration.ofSeconds(3)) >= 0, () -> "first " + first);
    assertTrue(first.compareTo(Duration.ofSeconds(4)) <= 0, () -> "first " + first);
    assertEquals(first.multipliedBy(2), second);
    assertInstanceOf(RunOutcome.Finished.class, execute());
  }

  private Instant waitingUntil() {
    return assertInstanceOf(RunOutcome.Waiting.class, execute()).until();
  }

  @Test
  void anOutageThatDoesNotEndIsAFailureAfterSixteenAttempts() {
    for (int i = 0; i < 16; i++) {
      script.add(RunEngineTroubleTest::outage);
    }

    RunOutcome outcome = executeToTheEnd();

    assertEquals(
        "GitHub does not answer (16 attempts)",
        assertInstanceOf(RunOutcome.Failed.class, outcome).reason());
    assertEquals(16, attempts);
    assertEquals(1, reports);
  }

  @Test
  void waitsOnPurposeDoNotUseUpThePatienceWithAnOutage() {
    for (int i = 0; i < 40; i++) {
      script.add(context -> new StepOutcome.WaitUntil(clock.instant().plusSeconds(60), "paused"));
    }
    script.add(RunEngineTroubleTest::outage);

    assertInstanceOf(RunOutcome.Finished.class, executeToTheEnd());
    assertEquals(42, store.stored().step("a").orElseThrow().attempts());
  }

  @Test
  void aResumedRunHasPatienceAgain() {
    for (int i = 0; i < 16; i++) {
      script.add(RunEngineTroubleTest::outage);
    }
    executeToTheEnd();
    script.add(RunEngineTroubleTest::outage);

    RunOutcome.Waiting waiting =
        assertInstanceOf(RunOutcome.Waiting.class, engine.resume(definition, KEY));
    clock.moveTo(waiting.until());

    assertInstanceOf(RunOutcome.Finished.class, execute());
    assertEquals(18, store.stored().step("a").orElseThrow().attempts());
  }

  @Test
  void aDefectIsTriedAgainAFewTimesAndThenFailsWithoutItsSecret() {
    for (int i = 0; i < 8; i++) {
      script.add(RunEngineTroubleTest::defect);
    }

    RunOutcome outcome = executeToTheEnd();

    assertEquals(
        "java.lang.IllegalStateException: token [token] (8 attempts)",
        assertInstanceOf(RunOutcome.Failed.class, outcome).reason());
    assertFalse(store.writes.toString().contains("ghp_"));
  }

  @Test
  void aRunThatKillsItsExecutorsEndsAfterSixteenOfThem() {
    for (int i = 0; i < 20; i++) {
      script.add(
          context -> {
            throw new OutOfMemoryError("killed");
          });
    }
    int killed = 0;
    RunOutcome outcome = null;
    while (outcome == null) {
      try {
        outcome = execute();
      } catch (OutOfMemoryError e) {
        killed++;
        clock.move(Duration.ofSeconds(90));
      }
    }

    assertEquals(16, killed);
    assertEquals(
        "step a was begun 17 times without an end",
        assertInstanceOf(RunOutcome.Failed.class, outcome).reason());
  }

  @Test
  void aRefusalFailsAtOnceAndSaysWhatToDo() {
    script.add(
        context -> {
          throw new HostException.Refused(
              HostException.Reason.FORBIDDEN, "POST git/refs: 403", Optional.of("contents=write"));
        });

    RunOutcome outcome = execute();

    String remedy =
        "Give the App the permission contents=write and accept it for the installation, then"
            + " resume.";
    assertEquals(new RunOutcome.Failed(store.stored(), "POST git/refs: 403", remedy), outcome);
    assertEquals(new RunState.Failed("POST git/refs: 403", remedy), store.stored().state());
    assertEquals(outcome, execute());
    assertEquals(1, reports);
    assertEquals(1, attempts);
  }

  @Test
  void aFailedRunIsTakenUpAtTheStepThatFailed() {
    script.add(context -> new StepOutcome.Fail("the tag exists", "Delete it, then resume."));
    execute();

    assertInstanceOf(RunOutcome.Finished.class, engine.resume(definition, KEY));

    assertEquals(2, attempts);
    assertEquals(
        new StepRecord("a", 2, 1, true, Map.of("x", "y")), store.stored().step("a").orElseThrow());
  }

  @Test
  void everyFailureOfARunIsShown() {
    script.add(context -> new StepOutcome.Fail("one", "Resume."));
    script.add(context -> new StepOutcome.Fail("two", "Resume."));
    execute();

    RunOutcome second = engine.resume(definition, KEY);

    assertEquals("two", assertInstanceOf(RunOutcome.Failed.class, second).reason());
    assertEquals(2, reports);
    assertEquals(List.of("a", Journal.REPORT), names());
  }

  private List<String> names() {
    return store.stored().steps().stream().map(StepRecord::name).toList();
  }
}
