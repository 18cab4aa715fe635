package io.quaymaster.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import io.quaymaster.memory.MemoryRunStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;

/** Executors on real threads. */
class RunRaceTest {
  private final MemoryRunStore store = new MemoryRunStore();
  private final HandClock clock = new HandClock();
  private final AtomicInteger effects = new AtomicInteger();
  private final Step effect =
      Runs.step(
          "effect",
          context -> {
            effects.incrementAndGet();
            return Runs.done("x", "y");
          });

  private RunOutcome execute(RunDefinition definition) {
    return new RunEngine(store, clock, Runs.TIMING)
        .execute(definition, Runs.KEY, Runs.REPOSITORY, Runs.INPUT);
  }

  private void assertOneActed(RunDefinition definition) throws Exception {
    List<RunOutcome> outcomes =
        Race.of(List.of(() -> execute(definition), () -> execute(definition)));

    assertEquals(2, effects.get());
    for (RunOutcome outcome : outcomes) {
      switch (outcome) {
        case RunOutcome.Finished _, RunOutcome.Busy _ -> {}
        case RunOutcome.Waiting _, RunOutcome.Failed _ -> throw new AssertionError(outcome);
      }
    }
    assertInstanceOf(RunOutcome.Finished.class, execute(definition));
    assertEquals(2, effects.get());
  }

  @RepeatedTest(50)
  void ofTwoThreadsThatBeginARunOneActs() throws Exception {
    Step second = Runs.step("second", effect::run);

    assertOneActed(Runs.definition(effect, effect, second));
  }

  @RepeatedTest(50)
  void ofTwoThreadsThatTakeUpAWaitingRunOneActs() throws Exception {
    Step waits =
        Runs.step(
            "effect",
            context -> new StepOutcome.WaitUntil(HandClock.NOON.plusSeconds(60), "a pause"));
    Step second = Runs.step("second", effect::run);
    execute(Runs.definition(effect, waits, second));
    clock.moveTo(HandClock.NOON.plusSeconds(60));

    assertOneActed(Runs.definition(effect, effect, second));
  }
}
