package io.quaymaster.local.roadmap.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.testkit.fault.FaultSweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A roadmap file whose process dies before and after every call ends like one that lived. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SweepBeans.LOCK)
class ItemFaultSweepTest {
  @Test
  void aFileKilledAroundAnyCallEndsAsACleanRunDoesThoughTheSearchLags() {
    List<ItemWorld> worlds = new ArrayList<>();
    try (RoadmapOutside outside = new RoadmapOutside()) {
      outside.gitHub().rules().searchLag().delay(Duration.ofHours(6));

      List<String> calls =
          new FaultSweep<>(
                  () -> {
                    worlds.add(new ItemWorld(outside, worlds.size() + 1));
                    return worlds.getLast();
                  })
              .run();

      assertClean(worlds.getFirst().end());
      assertEquals(1, calls.stream().filter(call -> call.endsWith("/issues")).count());
      assertTrue(calls.stream().anyMatch(call -> call.contains("DynamoDB")), calls::toString);
      assertTrue(calls.stream().anyMatch(call -> call.startsWith("DELETE ")), calls::toString);
      assertEquals(List.of(), outside.gitHub().rules().violations().list());
    }
  }

  private static void assertClean(ItemEnd end) {
    assertEquals(1, end.issues().size(), end::toString);
    assertEquals(List.of("Q1 2026 due 2026-03-31"), end.milestones());
    assertEquals(1, end.onBoard());
    assertEquals(
        List.of(
            "{Author=Mona, Estimate=8, Status=Todo, Target quarter=Q1 2026,"
                + " Value=Our leads ask for it.}"),
        end.items());
    assertEquals(
        List.of("Processed/TEAM/invoice.json", "Processed/TEAM/invoice.result.json"), end.files());
  }
}
