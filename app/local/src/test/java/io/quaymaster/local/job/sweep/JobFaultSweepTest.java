package io.quaymaster.local.job.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.sweep.SweepBeans;
import io.quaymaster.testkit.fault.Deaths;
import io.quaymaster.testkit.fault.FaultSweep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A job from its label to its last comment, in two parts, so that no death is tried twice: what
 * happens until the message is sent, and what happens after. Whenever a process dies, two others
 * end it like one that lived.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SweepBeans.LOCK)
class JobFaultSweepTest {
  private static JobOutside outside;
  private static int worlds;

  @BeforeAll
  static void begin() {
    outside = new JobOutside();
  }

  @AfterAll
  static void end() {
    outside.close();
  }

  private static Labelled labelled() {
    worlds++;
    return Labelled.in(outside, "jobs-" + worlds);
  }

  private static long count(List<String> calls, String begin, String end) {
    return calls.stream().filter(call -> call.startsWith(begin) && call.endsWith(end)).count();
  }

  @Test
  void aRequestWhoseProcessDiesIsAcknowledgedOnceAndSent() {
    sweepRequest(Deaths.DISTINCT);
  }

  @Test
  void aJobWhoseProcessDiesEndsOnceAndItsAccountIsFreeAgain() {
    sweepJob(Deaths.DISTINCT);
  }

  /** The same again around every single call, which takes minutes. */
  @Test
  @Tag("benchmark")
  void requestAndJobKilledBeforeAndAfterEveryCallEndTheSame() {
    sweepRequest(Deaths.ALL);
    sweepJob(Deaths.ALL);
  }

  private static void sweepRequest(Deaths deaths) {
    List<String> calls =
        new FaultSweep<>(() -> new RequestWorld(outside, labelled()), deaths)
            .run(JobFaultSweepTest::assertAsked);

    assertEquals(1, count(calls, "POST AmazonSQS.SendMessage", ""), calls::toString);
    assertEquals(1, count(calls, "POST ", "/comments"), calls::toString);
    assertEquals(List.of(), outside.gitHub().rules().violations().list());
  }

  private static void assertAsked(RequestEnding end) {
    assertEquals(List.of("reproduce-1 QUEUED"), end.jobs());
    assertEquals(1, end.comments().size(), end::toString);
    assertTrue(end.comments().getFirst().contains("is accepted"), end::toString);
    assertEquals(Set.of("REPOSITORY/1/reproduce/1"), end.asked());
    assertEquals("Done", end.heard());
  }

  private static void sweepJob(Deaths deaths) {
    List<String> calls =
        new FaultSweep<>(() -> new JobWorld(outside, labelled()), deaths)
            .run(JobFaultSweepTest::assertDone);

    assertEquals(1, count(calls, "POST AmazonSQS.DeleteMessage", ""), calls::toString);
    assertEquals(1, count(calls, "POST ", "/comments"), calls::toString);
    assertEquals(3, count(calls, "PUT /quaymaster-results/", ""), calls::toString);
    assertEquals(List.of(), outside.gitHub().rules().violations().list());
  }

  private static void assertDone(JobEnding end) {
    assertEquals(List.of("reproduce-1 PASSED [reproduced: It breaks]"), end.jobs());
    assertEquals(1, end.comments().size(), end::toString);
    assertTrue(end.comments().getFirst().contains("**passed**"), end::toString);
    assertEquals(
        Map.of(
            "output.log",
            "reproduced: It breaks\n",
            "result.json",
            "",
            "artifacts/report/a.txt",
            "kept\n"),
        end.results());
    assertEquals(List.of("AVAILABLE", "AVAILABLE", "AVAILABLE"), end.accounts());
    assertEquals(0, end.messages());
  }
}
