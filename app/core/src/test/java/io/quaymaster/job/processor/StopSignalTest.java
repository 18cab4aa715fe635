package io.quaymaster.job.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal signal = new StopSignal();

  @Test
  void firstReasonCountsAndEveryActionRunsOnce() {
    List<StopReason> told = new ArrayList<>();
    signal.whenStopped(told::add);
    assertEquals(Optional.empty(), signal.reason());

    signal.stop(StopReason.LEASE_LOST);
    signal.stop(StopReason.CANCELLED);
    signal.whenStopped(told::add);

    assertEquals(Optional.of(StopReason.LEASE_LOST), signal.reason());
    assertEquals(List.of(StopReason.LEASE_LOST, StopReason.LEASE_LOST), told);
  }

  @Test
  void waitingEndsWithoutReasonOrWithIt() {
    assertEquals(Optional.empty(), signal.await(Duration.ofMillis(1)));

    signal.stop(StopReason.CANCELLED);

    assertEquals(Optional.of(StopReason.CANCELLED), signal.await(Duration.ofDays(1)));
  }

  @Test
  void interruptedThreadCountsAsToldThatTheWorkerMustEnd() {
    Thread.currentThread().interrupt();

    assertEquals(Optional.of(StopReason.INTERRUPTED), signal.await(Duration.ofDays(1)));
    assertTrue(Thread.interrupted());
  }
}
