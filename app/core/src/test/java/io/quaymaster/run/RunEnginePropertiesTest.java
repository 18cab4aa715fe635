package io.quaymaster.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is killed, lost, delayed or done twice, a run ends as one clean execution of it. */
class RunEnginePropertiesTest {
  private static final Map<String, Map<String, String>> ALL_DONE =
      Map.of(
          "step-0", Map.of("made-by", "step-0"),
          "step-1", Map.of("made-by", "step-1"),
          "step-2", Map.of("made-by", "step-2"));
  private static final RunState CLEAN_END = new RunState.Finished("all 3 steps are done");

  /** Less than a step's patience, so that no schedule may end a run as failed. */
  @Provide
  Arbitrary<List<Trouble>> schedules() {
    return Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(Trouble.NONE)), Tuple.of(3, Arbitraries.of(Trouble.class)))
        .list()
        .ofMaxSize(14);
  }

  private static void assertCleanEnd(TroubledWorld world, RunState end) {
    assertEquals(CLEAN_END, end);
    assertEquals(ALL_DONE, world.done());
    assertEquals(ALL_DONE.keySet(), world.effects.keySet());
    world.assertJournalHolds();
  }

  @Example
  void withoutTroubleEveryEffectHappensOnceInTheFirstAttempt() {
    TroubledWorld world = new TroubledWorld(List.of(), -1);

    assertCleanEnd(world, world.runToTheEnd());

    assertEquals(
        Map.of("step-0", List.of(1), "step-1", List.of(1), "step-2", List.of(1)), world.effects);
  }

  @Property(tries = 3000)
  void anyScheduleOfTroubleEndsAsACleanRun(@ForAll("schedules") List<Trouble> schedule) {
    TroubledWorld world = new TroubledWorld(schedule, -1);

    assertCleanEnd(world, world.runToTheEnd());

    assertEquals(0, world.reports);
  }

  @Property(tries = 1500)
  void aFailureIsShownAndAResumptionEndsAsACleanRun(
      @ForAll("schedules") List<Trouble> schedule, @ForAll @IntRange(max = 2) int brokenStep) {
    TroubledWorld world = new TroubledWorld(schedule, brokenStep);

    assertEquals(new RunState.Failed("broken", "Repair it, then resume."), world.runToTheEnd());
    assertTrue(world.reports >= 1, "the failure was not shown");

    assertCleanEnd(world, world.repairAndResume());
  }

  /** One trouble at each of the touches of a run, as a fault sweep does it. */
  @Example
  void everySingleTroubleAtEveryTouchEndsAsACleanRun() {
    for (Trouble trouble : Trouble.values()) {
      for (int touch = 0; touch < 8; touch++) {
        List<Trouble> schedule = new ArrayList<>(Collections.nCopies(touch, Trouble.NONE));
        schedule.add(trouble);
        TroubledWorld world = new TroubledWorld(schedule, -1);

        assertCleanEnd(world, world.runToTheEnd());
      }
    }
  }
}
