package io.quaymaster.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.app.Redaction;
import io.quaymaster.fixture.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunValuesTest {
  private static final Step STEP = Runs.step("a", context -> Runs.done("x", "y"));

  @Example
  void aKeyReadsWhatItWrites() {
    assertEquals(Runs.KEY, RunKey.parse(Runs.KEY.toString()));
    assertEquals("release/42/4f2c/stable", Runs.KEY.toString());
  }

  @Example
  void whatIsNoKeyIsRefused() {
    for (String text : List.of("", "release", "release/", "Release/1", "r/1", "release/a b")) {
      assertThrows(IllegalArgumentException.class, () -> RunKey.parse(text), text);
    }
    assertThrows(IllegalArgumentException.class, () -> new RunKey("release", "x".repeat(201)));
  }

  @Example
  void aDefinitionNeedsStepsWithNamesOfTheirOwn() {
    assertThrows(IllegalArgumentException.class, () -> Runs.definition(STEP));
    assertThrows(IllegalArgumentException.class, () -> Runs.definition(STEP, STEP, STEP));
    Step reserved = Runs.step(Journal.REPORT, context -> Runs.done("x", "y"));
    assertThrows(IllegalArgumentException.class, () -> Runs.definition(STEP, reserved));
  }

  @Example
  void timesThatMakeNoSenseAreRefused() {
    Duration second = Duration.ofSeconds(1);
    Duration zero = Duration.ZERO;
    refused(zero, second, second, second, 1);
    refused(second, zero, second, second, 1);
    refused(second, second, zero, second, 1);
    refused(second, second, second.multipliedBy(2), second, 1);
    refused(second, second, second, second, 0);
  }

  private static void refused(Duration claim, Duration race, Duration first, Duration max, int n) {
    assertThrows(IllegalArgumentException.class, () -> new RunTiming(claim, race, first, max, n));
  }

  @Property
  void aBackoffIsNeverLongerThanTheLongestNorNone(
      @ForAll @IntRange(max = 1000) int attempts, @ForAll int spread) {
    Duration wait = RunTiming.DEFAULT.backoff(attempts, spread);

    assertTrue(wait.compareTo(Duration.ofMillis(1500)) >= 0, () -> "wait " + wait);
    assertTrue(wait.compareTo(Duration.ofMinutes(15)) <= 0, () -> "wait " + wait);
  }

  @Property
  void aBackoffGrowsUntilItIsTheLongest(
      @ForAll @IntRange(min = 1, max = 40) int attempts, @ForAll int spread) {
    Duration wait = RunTiming.DEFAULT.backoff(attempts, spread);

    assertTrue(wait.compareTo(RunTiming.DEFAULT.backoff(attempts + 1, spread)) <= 0);
  }

  @Example
  void theDefaultTimesWaitAboutTwoHoursForAServiceToComeBack() {
    Duration sum = Duration.ZERO;
    for (int attempt = 1; attempt < RunTiming.DEFAULT.maxAttempts(); attempt++) {
      sum = sum.plus(RunTiming.DEFAULT.backoff(attempt, 25));
    }

    assertTrue(sum.compareTo(Duration.ofMinutes(90)) > 0, sum.toString());
    assertTrue(sum.compareTo(Duration.ofMinutes(150)) < 0, sum.toString());
  }

  @Example
  void attemptsCantBeFewerThanTries() {
    assertThrows(IllegalArgumentException.class, () -> new StepRecord("a", 1, 2, false, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new StepRecord("a", 1, -1, false, Map.of()));
    assertThrows(IllegalArgumentException.class, () -> new StepRecord("a", -1, false, Map.of()));
  }

  @Example
  void aRunHasARevisionFromOne() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new RunRecord(
                Runs.KEY,
                Runs.REPOSITORY,
                Map.of(),
                new RunState.Finished("x"),
                List.of(),
                0,
                HandClock.NOON,
                HandClock.NOON));
  }

  @Example
  void aRunWithoutTheStepHasNoOutputOfIt() {
    RunRecord run =
        new RunRecord(
            Runs.KEY,
            Runs.REPOSITORY,
            Map.of(),
            new RunState.Finished("x"),
            List.of(StepRecord.pending("a")),
            1,
            HandClock.NOON,
            HandClock.NOON);

    assertEquals(Optional.empty(), run.output("b", "x"));
    assertEquals(Optional.empty(), run.output("a", "x"));
  }

  @Example
  void textsOfAStateCarryNoSecretAndAreBounded() {
    String text = "with xoxb-" + "1".repeat(30) + " " + "x".repeat(5000);

    for (RunState state :
        List.of(
            new RunState.Waiting(HandClock.NOON, text),
            new RunState.Finished(text),
            new RunState.Failing(text, text, HandClock.NOON),
            new RunState.Failed(text, text))) {
      assertFalse(state.toString().contains("xoxb"), state::toString);
      assertTrue(state.toString().length() < 2 * Redaction.MAX_REMARK + 200);
    }
  }
}
