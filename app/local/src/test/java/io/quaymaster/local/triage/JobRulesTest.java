package io.quaymaster.local.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.release.Project;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.OpenState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels raise flags for other features. */
class JobRulesTest {
  private static final String JOB = "{labels: [reproduce], job: reproduce}";
  private static final String TRACK = "{labels: [bug], track: true}";

  private static Account person(String login) {
    return Project.gitHub().arrange().user(login, "ghp_" + login);
  }

  @Test
  void jobOfAnIssueThatAStrangerOpenedIsRefusedAndAMaintainersLabelStartsIt() {
    Desk desk = Desk.with("stranger", JOB);
    Issue issue = desk.open(Actor.of(person("passer-by")), "reproduce");

    assertEquals(List.of(), desk.wishes(issue));
    assertEquals(1, desk.comments(issue).size());
    assertTrue(desk.comments(issue).getFirst().contains("passer-by has not the triage role"));

    desk.rename(issue, "It breaks");
    assertEquals(List.of(), desk.wishes(issue));
    desk.unlabel(issue, "reproduce");
    desk.label(Actor.of(Desk.mona()), issue, "reproduce");

    assertEquals(List.of("job/reproduce"), desk.wishes(issue));
    assertEquals(1, desk.comments(issue).size());
    assertTrue(desk.comments(issue).getFirst().contains("is done now"), desk::toString);
  }

  @Test
  void triageRoleIsEnough() {
    Desk desk = Desk.with("triager", JOB);
    Account sorter = person("sorter");
    Project.gitHub().arrange().collaborator(desk.project().repository(), sorter, Role.TRIAGE);

    Issue issue = desk.open(Actor.of(sorter), "reproduce");

    assertEquals(List.of("job/reproduce"), desk.wishes(issue));
    assertEquals(List.of(), desk.comments(issue));
  }

  @Test
  void jobThatWaitsIsWithdrawnWithItsLabel() {
    Desk desk = Desk.with("withdrawn", JOB);
    Issue issue = desk.open("reproduce", "other");

    desk.unlabel(issue, "other");
    assertEquals(List.of("job/reproduce"), desk.wishes(issue));
    desk.unlabel(issue, "reproduce");

    assertEquals(List.of(), desk.wishes(issue));
  }

  @Test
  void trackedIssueIsFollowedToItsEndAndBack() {
    Desk desk = Desk.with("tracked", TRACK);
    Issue issue = desk.open("bug");
    assertEquals(List.of("track"), desk.wishes(issue));

    desk.turn(issue, OpenState.CLOSED);
    assertEquals(List.of("closed", "track"), desk.wishes(issue));
    desk.turn(issue, OpenState.OPEN);

    assertEquals(List.of("track"), desk.wishes(issue));
  }
}
