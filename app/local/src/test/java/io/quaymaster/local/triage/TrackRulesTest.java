package io.quaymaster.local.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.OpenState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels raise flags for other features. */
class TrackRulesTest {
  private static final String TRACK = "{labels: [bug], track: true}";

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
