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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.fixture.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunEngineTest {
  private final WatchedStore store = new WatchedStore();
  private final HandClock clock = new HandClock();
  private final RunEngine engine = new RunEngine(store, clock, TIMING);
  private final List<String> log = new ArrayList<>();
  private final Step report =
      step(
          "show",
          context -> {
            log.add("report");
            return done("shown", "yes");
          });

  private Step works(String name) {
    return step(
        name,
        context -> {
          log.add(name + " " + context.attempt());
          return done("made-by", name);
        });
  }

  private RunOutcome execute(RunDefinition definition) {
    return engine.execute(definition, KEY, REPOSITORY, INPUT);
  }

  @Test
  void aRunOfThreeStepsCostsOneReadAndFourWrites() {
    RunOutcome outcome = execute(definition(report, works("a"), works("b"), works("c")));

    assertEquals(new RunOutcome.Finished(store.stored(), "all 3 steps are done"), outcome);
    assertEquals(List.of("a 1", "b 1", "c 1"), log);
    assertEquals(1, store.reads);
    assertEquals(4, store.writes.size());
  }

  @Test
  void theSummaryIsGivenTheOutputOfTheLastStep() {
    RunDefinition definition =
        new RunDefinition(
            "release",
            List.of(works("a")),
            report,
            run -> "made by " + run.output("a", "made-by").orElseThrow());

    assertEquals(
        "made by a", assertInstanceOf(RunOutcome.Finished.class, execute(definition)).summary());
  }

  @Test
  void aStepSeesInputAndTheOutputOfEarlierSteps() {
    Step reads =
        step(
            "reads",
            context -> {
              log.add(context.input("branch") + " " + context.output("a", "made-by"));
              log.add(context.repository().toString());
              assertThrows(IllegalStateException.class, () -> context.input("nothing"));
              assertThrows(IllegalStateException.class, () -> context.output("a", "nothing"));
              return done("x", "y");
            });

    execute(definition(report, works("a"), reads));

    assertEquals(List.of("a 1", "main a", "acme/billing"), log);
  }

  @Test
  void theNextStepIsBegunInTheWriteThatEndsTheOneBeforeWithAFreshClaim() {
    Step slow =
        step(
            "slow",
            context -> {
              clock.move(Duration.ofSeconds(80));
              return done("x", "y");
            });

    execute(definition(report, slow, works("b")));

    RunRecord second = store.writes.get(1);
    assertEquals(new RunState.Running(NOON.plusSeconds(170)), second.state());
    assertEquals(new StepRecord("b", 1, false, Map.of()), second.step("b").orElseThrow());
  }

  @Test
  void aFinishedRunIsLeftAsItIs() {
    RunDefinition definition = definition(report, works("a"));
    execute(definition);

    RunOutcome again = execute(definition);
    RunOutcome resumed = engine.resume(definition, KEY);

    assertInstanceOf(RunOutcome.Finished.class, again);
    assertInstanceOf(RunOutcome.Finished.class, resumed);
    assertEquals(List.of("a 1"), log);
    assertEquals(2, store.writes.size());
  }

  @Test
  void aStepThatFinishesTheRunLeavesTheRestAlone() {
    Step finish =
        step("plan", context -> new StepOutcome.Finish("nothing to do", Map.of("k", "v")));

    RunOutcome outcome = execute(definition(report, finish, works("b")));

    assertEquals("nothing to do", assertInstanceOf(RunOutcome.Finished.class, outcome).summary());
    assertEquals(List.of(), log);
    assertEquals(Optional.of("v"), store.stored().output("plan", "k"));
    assertEquals(2, store.writes.size());
  }

  @Test
  void aRunInWorkIsLookedAtAgainSoonThenEverLaterAndWhenItsClaimEndsAtTheLatest() {
    Step inside =
        step(
            "inside",
            context -> {
              for (int seconds : new int[] {0, 10, 60}) {
                clock.moveTo(NOON.plusSeconds(seconds));
                log.add(execute(definition(report, works("inside"))).toString());
              }
              return done("x", "y");
            });

    execute(definition(report, inside));

    assertEquals(
        List.of(
            new RunOutcome.Busy(NOON.plusSeconds(2)).toString(),
            new RunOutcome.Busy(NOON.plusSeconds(20)).toString(),
            new RunOutcome.Busy(NOON.plusSeconds(90)).toString()),
        log);
  }

  @Test
  void whoLosesTheRaceForANewRunComesBackSoon() {
    store.refusing = true;

    RunOutcome outcome = execute(definition(report, works("a")));

    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(2)), outcome);
    assertEquals(List.of(), log);
  }

  @Test
  void whoLosesTheRaceForAWaitingRunComesBackSoon() {
    Step waits = step("a", context -> new StepOutcome.WaitUntil(NOON.plusSeconds(60), "a pause"));
    execute(definition(report, waits));
    clock.move(Duration.ofSeconds(60));
    store.refusing = true;

    assertEquals(
        new RunOutcome.Busy(NOON.plusSeconds(62)), execute(definition(report, works("a"))));
    assertEquals(List.of(), log);
  }

  @Test
  void anOvertakenExecutorStopsAtItsNextWrite() {
    Step overtaken =
        step(
            "a",
            context -> {
              store.refusing = true;
              return done("x", "y");
            });

    RunOutcome outcome = execute(definition(report, overtaken, works("b")));

    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(2)), outcome);
    assertEquals(List.of(), log);
  }

  @Test
  void aStepIsNotBegunWithAClaimThatHasRunOut() {
    RunStore stalling =
        new ForwardingStore(store) {
          @Override
          public boolean create(RunRecord run) {
            boolean created = super.create(run);
            clock.move(Duration.ofSeconds(90));
            return created;
          }
        };

    RunOutcome outcome =
        new RunEngine(stalling, clock, TIMING)
            .execute(definition(report, works("a")), KEY, REPOSITORY, INPUT);

    assertInstanceOf(RunOutcome.Busy.class, outcome);
    assertEquals(List.of(), log);
    assertInstanceOf(RunOutcome.Finished.class, execute(definition(report, works("a"))));
    assertEquals(List.of("a 2"), log);
  }

  @Test
  void aDefinitionThatGainsAStepRunsItAndKeepsWhatIsKnownOfALostOne() {
    Step waits = step("b", context -> new StepOutcome.WaitUntil(NOON.plusSeconds(60), "a pause"));
    execute(definition(report, works("a"), waits));
    clock.move(Duration.ofSeconds(60));

    RunOutcome outcome = execute(definition(report, works("new"), works("b"), works("c")));

    assertInstanceOf(RunOutcome.Finished.class, outcome);
    assertEquals(List.of("a 1", "new 1", "b 2", "c 1"), log);
    assertEquals(Optional.of("a"), store.stored().output("a", "made-by"));
  }

  @Test
  void aRunWhoseOpenStepsWereAllRemovedIsFinished() {
    Step waits = step("b", context -> new StepOutcome.WaitUntil(NOON.plusSeconds(60), "a pause"));
    execute(definition(report, works("a"), waits));
    clock.move(Duration.ofSeconds(60));

    assertInstanceOf(RunOutcome.Finished.class, execute(definition(report, works("a"))));
    assertEquals(List.of("a 1"), log);
  }

  @Test
  void aKeyOfAnotherKindIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            engine.execute(
                definition(report, works("a")), new RunKey("sprint", "1"), REPOSITORY, INPUT));
    assertEquals(0, store.reads);
  }

  @Test
  void resumingWhatIsNotThereIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> engine.resume(definition(report, works("a")), KEY));
  }

  @Test
  void secretsInInputAndOutputAreNotKept() {
    String token = "ghs_" + "a".repeat(40);
    Step leaks = step("a", context -> done("body", "by " + token));

    engine.execute(definition(report, leaks), KEY, REPOSITORY, Map.of("note", token));

    assertEquals(Optional.of("by [token]"), store.stored().output("a", "body"));
    assertEquals("[token]", store.stored().input().get("note"));
  }
}
