package io.quaymaster.worker.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.job.work.TurnOutcome;
import io.quaymaster.job.work.WorkerStop;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class WorkerLoopTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final WorkerStop stop = new WorkerStop();
  private final Queue<Supplier<TurnOutcome>> script = new ArrayDeque<>();
  private int turns;

  private WorkerLoop loop() {
    return new WorkerLoop(
        told -> {
          turns++;
          return script.remove().get();
        },
        Clock.fixed(NOON, ZoneOffset.UTC),
        new Random(7));
  }

  private static TurnOutcome worked() {
    return new TurnOutcome.Worked(Optional.empty(), "over");
  }

  private TurnOutcome last() {
    stop.handBack();
    return new TurnOutcome.NoWork();
  }

  @Test
  void turnFollowsTurnUntilTheWorkerIsToldToEnd() {
    script.addAll(List.of(WorkerLoopTest::worked, TurnOutcome.NoWork::new, this::last));

    loop().run(stop);

    assertEquals(3, turns);
  }

  @Test
  void outageDoesNotEndTheWorker() {
    script.add(
        () -> {
          throw new IllegalStateException("the queue is away");
        });
    script.add(this::last);

    loop().run(stop);

    assertEquals(2, turns);
  }

  @Test
  void workerWithoutAnAccountWaitsUntilItIsToldToEnd() {
    script.add(
        () -> {
          last();
          return new TurnOutcome.NoAccount(Optional.of(NOON.plusSeconds(3_600)));
        });

    loop().run(stop);

    assertEquals(1, turns);
  }

  @Test
  void workerThatIsHiredForTheWorkThereIsEndsWithIt() {
    script.addAll(List.of(WorkerLoopTest::worked, WorkerLoopTest::worked, TurnOutcome.NoWork::new));

    loop().runWhileThereIsWork(stop);

    assertEquals(3, turns);
  }

  @Test
  void workerThatIsHiredForTheWorkThereIsTellsOfAnOutage() {
    script.add(
        () -> {
          throw new IllegalStateException("the queue is away");
        });

    assertThrows(IllegalStateException.class, () -> loop().runWhileThereIsWork(stop));
  }
}
