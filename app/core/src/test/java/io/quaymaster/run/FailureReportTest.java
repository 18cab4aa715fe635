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

import io.quaymaster.app.HostException;
import io.quaymaster.fixture.HandClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Showing a failure where people look. */
class FailureReportTest {
  private final WatchedStore store = new WatchedStore();
  private final HandClock clock = new HandClock();
  private final RunEngine engine = new RunEngine(store, clock, TIMING);
  private int reports;
  private Supplier<StepOutcome> showing = () -> done("shown", "yes");
  private final RunDefinition definition =
      definition(
          step(
              "show",
              context -> {
                reports++;
                return showing.get();
              }),
          step("a", context -> new StepOutcome.Fail("no", "Resume.")));

  private RunOutcome execute() {
    return engine.execute(definition, KEY, REPOSITORY, INPUT);
  }

  private void assertFailed(RunOutcome outcome) {
    assertEquals(new RunOutcome.Failed(store.stored(), "no", "Resume."), outcome);
    assertEquals(new RunState.Failed("no", "Resume."), store.stored().state());
  }

  @Test
  void aFailureThatMustWaitIsShownWhenItIsTime() {
    showing =
        () -> {
          throw new HostException.MustWait("limit", NOON.plusSeconds(300));
        };

    assertEquals(
        new RunOutcome.Waiting(storedAfter(this::execute), NOON.plusSeconds(300), "no"),
        lastOutcome);
    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(300)), execute());
    showing = () -> done("shown", "yes");
    clock.moveTo(NOON.plusSeconds(300));

    assertFailed(execute());
    assertEquals(2, reports);
  }

  private RunOutcome lastOutcome = new RunOutcome.Busy(NOON);

  private RunRecord storedAfter(Supplier<RunOutcome> action) {
    lastOutcome = action.get();
    return store.stored();
  }

  @Test
  void aReportThatWaitsOnPurposeIsMadeLater() {
    showing = () -> new StepOutcome.WaitUntil(NOON.plusSeconds(30), "not now");

    assertEquals(
        NOON.plusSeconds(30), assertInstanceOf(RunOutcome.Waiting.class, execute()).until());
  }

  @Test
  void aReportIsTriedAgainDuringAnOutageButNotForEver() {
    showing =
        () -> {
          throw new HostException.Unavailable("down");
        };

    RunOutcome outcome = execute();
    while (outcome instanceof RunOutcome.Waiting(_, var until, _)) {
      clock.moveTo(until);
      outcome = execute();
    }

    assertFailed(outcome);
    assertEquals(16, reports);
  }

  @Test
  void aDefectInTheReportDoesNotKeepTheRunFromEnding() {
    showing =
        () -> {
          throw new IllegalStateException("defect");
        };

    RunOutcome outcome = execute();
    while (outcome instanceof RunOutcome.Waiting(_, var until, _)) {
      clock.moveTo(until);
      outcome = execute();
    }

    assertFailed(outcome);
  }

  @Test
  void aReportThatIsRefusedEndsTheRunAllTheSame() {
    showing =
        () -> {
          throw new HostException.Refused(HostException.Reason.NOT_FOUND, "gone", Optional.empty());
        };

    assertFailed(execute());
  }

  @Test
  void aReportThatFailsEndsTheRunAllTheSame() {
    showing = () -> new StepOutcome.Fail("can't", "Never mind.");

    assertFailed(execute());
  }

  @Test
  void aReportThatFinishesIsShown() {
    showing = () -> new StepOutcome.Finish("shown", Map.of());

    assertFailed(execute());
  }

  @Test
  void anExecutorThatDiesWhileShowingIsFollowedByAnother() {
    showing =
        () -> {
          throw new OutOfMemoryError("killed");
        };
    assertThrows(OutOfMemoryError.class, this::execute);
    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(90)), execute());
    showing = () -> done("shown", "yes");
    clock.move(Duration.ofSeconds(90));

    assertFailed(execute());
    assertEquals(2, reports);
  }

  @Test
  void aReportThatKillsItsExecutorsIsGivenUp() {
    showing =
        () -> {
          throw new OutOfMemoryError("killed");
        };
    for (int i = 0; i < 16; i++) {
      assertThrows(OutOfMemoryError.class, this::execute);
      clock.move(Duration.ofSeconds(90));
    }

    assertFailed(execute());
    assertEquals(16, reports);
  }

  @Test
  void whoLosesTheRaceToShowComesBackSoon() {
    showing =
        () -> {
          store.refusing = true;
          return done("shown", "yes");
        };
    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(2)), execute());
    clock.move(Duration.ofSeconds(90));

    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(92)), execute());
    store.refusing = false;
    showing = () -> done("shown", "yes");
    assertFailed(execute());
  }

  @Test
  void whoIsOvertakenBeforeAReportCanWaitComesBackSoon() {
    showing =
        () -> {
          store.refusing = true;
          return new StepOutcome.WaitUntil(NOON.plusSeconds(30), "not now");
        };

    assertEquals(new RunOutcome.Busy(NOON.plusSeconds(2)), execute());
  }
}
