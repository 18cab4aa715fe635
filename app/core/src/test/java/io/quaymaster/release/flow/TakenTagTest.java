package io.quaymaster.release.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakenTagTest {
  private static final String MESSAGE = "feat: pay by invoice";

  private final ReleaseRig rig = new ReleaseRig();
  private CommitSha base = Facts.sha(1);
  private CommitSha head = Facts.sha(1);

  @BeforeEach
  void begin() {
    base = rig.repository.commit(ReleaseRig.MAIN, "fix: begin");
    rig.repository.tag("v1.0.0", base);
    head = rig.repository.commit(ReleaseRig.MAIN, MESSAGE);
  }

  private HandlerOutcome attempt() {
    return rig.pushed(head, MESSAGE);
  }

  private HandlerOutcome later() {
    rig.clock.pass(Duration.ofMinutes(20));
    rig.code.calls().forget();
    return attempt();
  }

  private static int count(List<String> calls, String name) {
    return Collections.frequency(calls, name);
  }

  private void assertReleasedOnce(String tag) {
    assertEquals(head, rig.repository.tags().get(tag));
    assertEquals(
        1, rig.repository.tags().values().stream().filter(head::equals).count(), "tags of head");
    assertEquals(
        List.of(tag),
        rig.repository.releases().stream().map(release -> release.release().name()).toList());
    assertEquals(1, rig.feedback.checks().size());
    assertEquals(Optional.of(Conclusion.SUCCESS), rig.lastCheck().conclusion());
  }

  @Test
  void aTagThatAnotherCommitTookMeanwhileMakesTheRunPlanAgain() {
    CommitSha other = rig.repository.add(List.of(base), "feat: other", "eve", List.of());
    rig.code.calls().meanwhile("createRef", () -> rig.repository.tag("v1.1.0", other));
    assertInstanceOf(Handled.class, attempt());
    assertReleasedOnce("v1.2.0");
    assertEquals(other, rig.repository.tags().get("v1.1.0"));
    assertTrue(
        rig.repository.tagMessage("v1.2.0").orElseThrow().startsWith("v1.2.0\n"),
        "a tag object of its own");
  }

  @Test
  void aTagThatALaterHeadTookMeanwhileContainsThisOne() {
    CommitSha next = rig.repository.commit(ReleaseRig.MAIN, "fix: next");
    rig.code.calls().meanwhile("createRef", () -> rig.repository.tag("v1.1.0", next));
    Ignored ignored = assertInstanceOf(Ignored.class, attempt());
    assertEquals("contained in v1.1.0", ignored.reason());
    assertEquals(List.of(), rig.repository.releases());
    assertEquals(2, rig.repository.tags().size());
  }

  @Test
  void aTagThatSomebodyPutOnTheSameCommitMeanwhileIsSuccess() {
    rig.code.calls().meanwhile("createRef", () -> rig.repository.tag("v1.1.0", head));
    assertInstanceOf(Handled.class, attempt());
    assertReleasedOnce("v1.1.0");
    assertEquals(1, count(rig.code.calls().made(), "findTag"));
  }

  @Test
  void aTakenTagThatCannotBeSeenYetMakesTheRunWait() {
    CommitSha other = rig.repository.add(List.of(base), "feat: other", "eve", List.of());
    rig.code.calls().meanwhile("createRef", () -> rig.repository.tag("v1.1.0", other));
    rig.code.calls().meanwhile("findTag", () -> rig.repository.deleteTag("v1.1.0"));
    Wait wait = assertInstanceOf(Wait.class, attempt());
    assertTrue(wait.reason().contains("not to be seen yet"), wait.reason());
    assertInstanceOf(Handled.class, later());
    assertReleasedOnce("v1.1.0");
  }

  @Test
  void aRunThatLosesAgainAndAgainGivesWay() {
    for (int i = 1; i <= RefStep.ROUNDS; i++) {
      CommitSha other = rig.repository.add(List.of(base), "feat: " + i, "eve", List.of());
      String taken = "v1." + i + ".0";
      rig.code.calls().meanwhile("createRef", i, () -> rig.repository.tag(taken, other));
    }
    Wait wait = assertInstanceOf(Wait.class, attempt());
    assertTrue(wait.reason().startsWith("the tag v1.5.0 went to"), wait.reason());
    assertInstanceOf(Handled.class, later());
    assertReleasedOnce("v1.6.0");
  }
}
