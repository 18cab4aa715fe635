package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.Watermarks;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What all {@link Watermarks} do. */
public abstract class WatermarksContract {
  protected abstract Watermarks watermarks();

  private static String task() {
    return "task-" + UUID.randomUUID();
  }

  @Test
  void hasNoMarkBeforeTheFirst() {
    assertEquals(Optional.empty(), watermarks().read(task()));
  }

  @Test
  void movesForwardAndNeverBack() {
    String task = task();
    watermarks().advance(task, NOON);
    watermarks().advance(task, NOON.plusSeconds(60));
    watermarks().advance(task, NOON.plusSeconds(30));

    assertEquals(Optional.of(NOON.plusSeconds(60)), watermarks().read(task));
  }

  @Test
  void keepsTheHighestOfManyWriters() {
    String task = task();
    AtomicInteger next = new AtomicInteger();

    Takers.race(
        16,
        () -> {
          watermarks().advance(task, NOON.plusSeconds(next.incrementAndGet()));
          return true;
        });

    assertEquals(Optional.of(NOON.plusSeconds(16)), watermarks().read(task));
  }
}
