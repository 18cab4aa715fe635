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
import io.quaymaster.project.FieldValue;
import io.quaymaster.triage.IssueFlag.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TriageEventHandlerTest {
  private static final TriageRule LINK = link("roadmap", "Todo");
  private static final TriageRule TRACK =
      new TriageRule(List.of("bug"), Optional.empty(), true, Optional.empty());
  private static final TriageRule JOB =
      new TriageRule(List.of("reproduce"), Optional.empty(), false, Optional.of("reproduce"));

  private final TriageRig rig = new TriageRig();

  private static TriageRule link(String label, String status) {
    return new TriageRule(
        List.of(label),
        Optional.of(new ProjectTarget("acme", 7, Map.of("Status", status))),
        false,
        Optional.empty());
  }

  @Test
  void labelledIssueLandsInItsProjectWithItsFields() {
    rig.rules(LINK);

    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "Roadmap"));

    assertEquals(
        Map.of("F_Status", new FieldValue.Option("todo")),
        rig.issues.item(TriageRig.PROJECT, rig.issue().nodeId()).orElseThrow().values());
    assertEquals(List.of(), rig.comments());
  }

  @Test
  void ruleActsOncePerIssueWhateverComesAgain() {
    rig.rules(LINK);
    rig.send(IssueAction.OPENED, "roadmap");
    rig.calls.forget();

    rig.send(IssueAction.LABELED, "roadmap");
    rig.send(IssueAction.EDITED, "roadmap");
    rig.send(IssueAction.REOPENED, "roadmap");

    assertEquals(List.of(), rig.calls.made());
  }

  @Test
  void changedRuleActsAnew() {
    rig.rules(LINK);
    rig.send(IssueAction.OPENED, "roadmap");
    rig.rules(link("roadmap", "Done"));

    rig.send(IssueAction.EDITED, "roadmap");

    assertEquals(
        Map.of("F_Status", new FieldValue.Option("done")),
        rig.issues.item(TriageRig.PROJECT, rig.issue().nodeId()).orElseThrow().values());
  }

  @Test
  void issueWithoutAllLabelsOfARuleIsLeftAlone() {
    rig.rules(new TriageRule(List.of("bug", "accepted"), Optional.empty(), true, Optional.empty()));

    assertInstanceOf(Ignored.class, rig.send(IssueAction.LABELED, "bug"));
    assertInstanceOf(Ignored.class, rig.send(IssueAction.OPENED));
  }

  @Test
  void missingOptionIsReportedOnTheIssueAndNotInvented() {
    rig.rules(link("roadmap", "Someday"));

    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "roadmap"));

    assertTrue(
        rig.comments().getFirst().contains("has no option 'Someday'"), rig.comments().toString());
  }

  @Test
  void labelPutOnAgainSetsWhatTheProjectLackedBefore() {
    rig.rules(link("roadmap", "Someday"));
    rig.send(IssueAction.LABELED, "roadmap");

    rig.issues.add(TriageRig.project(7, "Todo", "Done", "Someday"));
    rig.send(IssueAction.EDITED, "roadmap");
    assertEquals(Optional.empty(), rig.status());
    rig.send(IssueAction.LABELED, "roadmap");
    assertEquals(Optional.of("someday"), rig.status());
    assertEquals(1, rig.comments().size());
  }

  @Test
  void projectThatCannotBeSeenFailsWithACommentAndTheLabelTriesAgain() {
    rig.rules(
        new TriageRule(
            List.of("roadmap"),
            Optional.of(new ProjectTarget("acme", 9, Map.of())),
            false,
            Optional.empty()));

    assertInstanceOf(Failed.class, rig.send(IssueAction.LABELED, "roadmap"));
    assertTrue(rig.comments().getFirst().contains("acme/9 can't be seen"));

    rig.issues.add(TriageRig.project(9));
    assertInstanceOf(Handled.class, rig.send(IssueAction.EDITED, "roadmap"));
    assertTrue(rig.comments().getFirst().contains("can't be seen"), "an edit alone mends nothing");
    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "roadmap"));
    assertEquals(1, rig.comments().size());
  }

  @Test
  void bugIsFlaggedForTheTrackerAndItsEndToo() {
    rig.rules(TRACK);

    assertInstanceOf(Ignored.class, rig.send(IssueAction.CLOSED));
    rig.send(IssueAction.LABELED, "bug");
    assertEquals(List.of(new Wish.Track()), rig.wishes());
    rig.send(IssueAction.CLOSED, "bug");
    assertEquals(List.of(new Wish.Track(), new Wish.Closed()), rig.wishes());
    rig.send(IssueAction.REOPENED, "bug");
    assertEquals(List.of(new Wish.Track()), rig.wishes());
  }

  @Test
  void jobIsFlaggedForPeopleWithTheTriageRoleOnly() {
    rig.rules(JOB);

    assertInstanceOf(Failed.class, rig.send(IssueAction.OPENED, "reproduce"));
    assertEquals(List.of(), rig.jobs());
    assertTrue(rig.comments().getFirst().contains("triage role"));

    rig.people.grant(TriageRig.BILLING, "mona", Role.TRIAGE);
    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "reproduce"));
    assertEquals(List.of("reproduce"), rig.jobs());
  }

  @Test
  void jobThatStillWaitsIsWithdrawnWithItsLabel() {
    rig.rules(JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.WRITE);
    rig.send(IssueAction.LABELED, "reproduce");

    assertInstanceOf(Handled.class, rig.sendUnlabeled("reproduce"));
    assertEquals(List.of(), rig.jobs());
    assertInstanceOf(Ignored.class, rig.sendUnlabeled("reproduce"));
  }

  @Test
  void withdrawnJobIsWantedAgainWithItsLabel() {
    rig.rules(JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.WRITE);
    rig.send(IssueAction.LABELED, "reproduce");
    rig.sendUnlabeled("reproduce");

    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "reproduce"));
    assertEquals(List.of("reproduce"), rig.jobs());
  }

  @Test
  void jobWithdrawnWhileItsRuleWaitsIsNotWantedWhenTheRuleGoesOn() {
    rig.rules(JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.WRITE);
    rig.pause();
    assertInstanceOf(HandlerOutcome.Wait.class, rig.send(IssueAction.LABELED, "reproduce"));

    assertInstanceOf(Handled.class, rig.sendUnlabeled("reproduce"));
    rig.resume();
    rig.send(IssueAction.EDITED, "reproduce");
    assertEquals(List.of(new Wish.Withdrawn("reproduce")), rig.wishes());

    rig.send(IssueAction.LABELED, "reproduce");
    assertEquals(List.of("reproduce"), rig.jobs());
  }

  @Test
  void flagsOfATransferredIssueGoWithItAndItsJobDoesNot() {
    rig.rules(TRACK, JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.WRITE);
    rig.send(IssueAction.LABELED, "bug", "reproduce");
    rig.send(IssueAction.LABELED, "reproduce", "bug");

    rig.sendTransferred("other");
    assertEquals(List.of(), rig.wishes());
    assertEquals(List.of(new Wish.Track()), rig.wishes(TriageRig.WEB));
  }

  @Test
  void defaultJobAppliesWhereNoRuleStartsOne() {
    rig.defaults = TriageDefaults.read("bug, reproduce", "reproduce");
    rig.people.grant(TriageRig.BILLING, "mona", Role.ADMIN);
    rig.rules(TRACK);

    rig.send(IssueAction.OPENED, "bug", "reproduce");

    assertEquals(List.of(new Wish.Track()), rig.wishes());
    assertEquals(List.of("reproduce"), rig.jobs());
  }

  @Test
  void defaultJobDoesNotApplyBesideARuleForJobs() {
    rig.defaults = TriageDefaults.read("bug", "other");
    rig.rules(JOB);

    assertInstanceOf(Ignored.class, rig.send(IssueAction.OPENED, "bug"));
  }

  @Test
  void transferredIssueIsTreatedWhereItIsNow() {
    rig.rules(TRACK);

    rig.sendTransferred("bug");

    assertEquals(1, rig.flags.of(TriageRig.WEB.id(), 77).size());
    assertEquals(List.of(), rig.jobs());
  }

  @Test
  void observedRepositoryIsLeftAlone() {
    rig.rules(LINK);
    rig.observe = true;

    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "roadmap"));

    assertEquals(List.of(), rig.calls.made());
  }

  @Test
  void pausedRuleWaitsAndThenActs() {
    rig.rules(TRACK);
    rig.pause();
    assertInstanceOf(Wait.class, rig.send(IssueAction.LABELED, "bug"));
    assertEquals(List.of(), rig.jobs());

    rig.resume();
    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "bug"));
    assertEquals(List.of(new Wish.Track()), rig.wishes());
  }

  @Test
  void whoSetAWaitingRuleOffDecidesWhetherItsJobMayStart() {
    rig.rules(JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.TRIAGE);
    rig.pause();
    assertInstanceOf(Wait.class, rig.send(IssueAction.LABELED, "reproduce"));
    rig.resume();

    rig.sender = "stranger";
    assertInstanceOf(Handled.class, rig.send(IssueAction.EDITED, "reproduce"));
    assertEquals(List.of(), rig.jobs());
    assertEquals(List.of(), rig.comments());

    rig.sender = "mona";
    assertInstanceOf(Handled.class, rig.send(IssueAction.LABELED, "reproduce"));
    assertEquals(List.of("reproduce"), rig.jobs());
  }

  @Test
  void editByAMaintainerDoesNotStartWhatAStrangerAskedFor() {
    rig.rules(JOB);
    rig.people.grant(TriageRig.BILLING, "mona", Role.ADMIN);
    rig.pause();
    rig.sender = "stranger";
    assertInstanceOf(Wait.class, rig.send(IssueAction.OPENED, "reproduce"));
    rig.resume();

    rig.sender = "mona";
    assertInstanceOf(Handled.class, rig.send(IssueAction.EDITED, "reproduce"));
    assertEquals(List.of(), rig.jobs());

    rig.sender = "stranger";
    assertInstanceOf(Failed.class, rig.send(IssueAction.OPENED, "reproduce"));
    assertEquals(List.of(), rig.jobs());
  }
}
