package io.quaymaster.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.command.CommandHost.Role;
import io.quaymaster.config.issue.ProjectTarget;
import io.quaymaster.config.issue.TriageRule;
import io.quaymaster.event.GitHubEvent.IssueAction;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Failed;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.event.HandlerOutcome.Wait;
import io.quaymaster.fixture.KillSwitch.Killed;
import io.quaymaster.project.FieldValue;
import io.quaymaster.triage.IssueFlag.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule that does everything, killed before and after each call that leaves the process. */
class TriageFaultSweepTest {
  private static final int PATIENCE = 50;

  private static final TriageRule EVERYTHING =
      new TriageRule(
          List.of("roadmap"),
          Optional.of(new ProjectTarget("acme", 7, Map.of("Status", "Todo", "Size", "L"))),
          true,
          Optional.of("reproduce"));

  private static TriageRig rig() {
    TriageRig rig = new TriageRig();
    rig.rules(EVERYTHING);
    rig.people.grant(TriageRig.BILLING, "mona", Role.TRIAGE);
    return rig;
  }

  /** Delivers until there is an end, as the queue does: what dies comes again. */
  private static HandlerOutcome settle(TriageRig rig) {
    for (int i = 0; i < PATIENCE; i++) {
      try {
        switch (rig.send(IssueAction.LABELED, "roadmap")) {
          case Wait(var until, _) -> rig.clock.moveTo(until);
          case Handled handled -> {
            return handled;
          }
          case Ignored ignored -> {
            return ignored;
          }
          case Failed failed -> {
            return failed;
          }
        }
      } catch (Killed e) {
        rig.clock.move(Duration.ofMinutes(2));
      }
    }
    throw new AssertionError("the delivery comes to no end");
  }

  private static void assertDoneOnce(TriageRig rig, String where) {
    assertEquals(
        Map.of("F_Status", new FieldValue.Option("todo")),
        rig.issues.item(TriageRig.PROJECT, rig.issue().nodeId()).orElseThrow().values(),
        where);
    assertEquals(List.of(new Wish.Track()), rig.wishes(), where);
    assertEquals(List.of("reproduce"), rig.jobs(), where);
    assertEquals(1, rig.comments().size(), where);
    assertTrue(rig.comments().getFirst().contains("has no field 'Size'"), where);
  }

  @Test
  void ruleKilledAroundAnyCallIsDoneOnce() {
    TriageRig clean = rig();
    assertInstanceOf(Handled.class, settle(clean));
    assertDoneOnce(clean, "clean");
    List<String> calls = clean.life.calls();
    assertTrue(calls.containsAll(List.of("ProjectHost.add", "FeedbackHost.writeComment")));

    for (int call = 1; call <= calls.size(); call++) {
      for (boolean after : List.of(false, true)) {
        TriageRig rig = rig();
        rig.life.arm(call, after);
        String where = (after ? "after " : "before ") + call + " of " + calls;

        assertInstanceOf(Handled.class, settle(rig), where);
        assertDoneOnce(rig, where);
      }
    }
  }
}
