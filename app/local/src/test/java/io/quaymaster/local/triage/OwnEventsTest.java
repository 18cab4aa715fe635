package io.quaymaster.local.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.release.Deliveries;
import io.quaymaster.local.release.Project;
import io.quaymaster.local.roadmap.Folder;
import io.quaymaster.simulator.state.issue.Issue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What sets no rule off: the App's own doing, and what came before. */
class OwnEventsTest {
  private static final String RULE = ProjectRulesTest.rule("roadmap", "triage", 1, "Status: Todo");
  private static final String ROUTING = "Config/routing.yml";

  @Test
  void labelThatTheAppPutsOnStartsNothing() {
    Desk desk = Desk.with("own-label", RULE);
    Issue issue = desk.open();

    desk.label(Desk.app(), issue, "roadmap");

    assertEquals(Optional.empty(), Desk.onBoard(issue));
    String ledger = Deliveries.ledger(desk.project().deliveries().newest("issues")).body();
    assertTrue(ledger.contains("caused by the App itself"), ledger);
  }

  @Test
  void issueOfARoadmapFileIsNotSortedByRules() {
    Desk desk = Desk.with("own-issue", RULE);
    Folder folder = new Folder();
    folder.upload(
        ROUTING,
        folder.await(ROUTING) + "  triage: {repository: triage/own-issue, labels: [roadmap]}\n");

    folder.upload(
        "Input/triage.json",
        "{\"title\":\"Pay later\",\"intent_goal\":\"g\",\"value\":\"v\",\"target_quarter\":"
            + "\"Q1 2026\",\"author\":\"a\",\"tag\":\"triage\"}");
    folder.await("Processed/triage.json");
    desk.project().settle();

    Issue issue = desk.project().repository().issues().all().getFirst();
    assertEquals(List.of("roadmap"), issue.labels());
    assertEquals(Optional.empty(), Desk.onBoard(issue));
  }

  @Test
  void redeliveryMakesNoFurtherCall() {
    Desk desk = Desk.with("redelivered", RULE);
    desk.open("roadmap");
    desk.project().countFromHere();

    Project.gitHub().deliveries().redeliver(desk.project().deliveries().newest("issues"));
    desk.project().settle();

    assertEquals(List.of(), desk.project().calls());
  }
}
