package io.quaymaster.local.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.testkit.fault.FaultSweep;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A release that dies before and after every call ends like one that lived. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SweepBeans.LOCK)
class ReleaseFaultSweepTest {
  @Test
  void aReleaseKilledAroundAnyCallEndsAsACleanRunDoes() {
    AtomicInteger number = new AtomicInteger();
    try (SweepOutside outside = new SweepOutside()) {
      List<String> calls =
          new FaultSweep<>(() -> new ReleaseWorld(outside, number.incrementAndGet())).run();

      assertEquals(1, calls.stream().filter(call -> call.endsWith("/git/tags")).count());
      assertTrue(calls.stream().anyMatch(call -> call.contains("DynamoDB")), calls::toString);
    }
  }
}
