package io.quaymaster.roadmap.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.Login;
import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.issue.Sight.Seen;
import io.quaymaster.roadmap.item.RoadmapItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssuePlanTest {
  private static final RoadmapItem ITEM = RoadmapFixtures.invoice();
  private static final Identity KEY = new Identity("key:invoice");

  private static Seen seen(long number, String title, String body, boolean open) {
    return new Seen(
        new IssueSnapshot(
            new IssueNumber(number),
            "I_" + number,
            "https://github.example/" + number,
            title,
            body,
            open,
            List.of("Roadmap", "payments", "kept"),
            List.of("MONA"),
            Optional.of("Q1 2026")),
        Map.of());
  }

  private static IssuePlan plan(Optional<Seen> found) {
    return IssuePlan.of(ITEM, RoadmapFixtures.ROUTE, found);
  }

  @Test
  void withoutAnIssueOneIsMadeWithTheLabelsOfRouteAndItem() {
    IssuePlan.Create create = assertInstanceOf(IssuePlan.Create.class, plan(Optional.empty()));

    assertEquals("Pay by invoice", create.title());
    assertEquals(List.of("roadmap", "payments"), create.labels());
    assertEquals(List.of(new Login("mona")), create.assignees());
  }

  @Test
  void issueThatIsAsItShouldBeIsLeftAlone() {
    Seen same = seen(1, ITEM.title(), IssueBody.section(ITEM, KEY), true);

    assertTrue(assertInstanceOf(IssuePlan.Keep.class, plan(Optional.of(same))).change().isEmpty());
  }

  @Test
  void everythingThatDiffersIsChangedAndNothingElse() {
    Seen old =
        new Seen(
            new IssueSnapshot(
                new IssueNumber(1),
                "I_1",
                "",
                "Pay by bill",
                "Mine.",
                true,
                List.of("roadmap"),
                List.of(),
                Optional.of("Q4 2025")),
            Map.of());

    IssueChange change = assertInstanceOf(IssuePlan.Keep.class, plan(Optional.of(old))).change();

    assertEquals(List.of("title", "body", "milestone", "labels", "assignees"), change.changed());
    assertEquals(List.of("payments"), change.labels());
    assertTrue(change.body().orElseThrow().startsWith("Mine.\n\n"));
  }

  @Test
  void issueThatTheIndexNamesComesBeforeMarkerAndMarkerBeforeTitle() {
    Seen titled = seen(1, ITEM.title(), "", true);
    Seen marked = seen(2, "Other", IssueBody.section(ITEM, KEY), false);
    Seen known = seen(3, "Renamed", "", false);
    List<Seen> all = List.of(titled, marked, known);

    assertEquals(Optional.of(known), IssueMatch.find(all, ITEM, Optional.of(new IssueNumber(3))));
    assertEquals(Optional.of(marked), IssueMatch.find(all, ITEM, Optional.empty()));
    assertEquals(Optional.of(titled), IssueMatch.find(List.of(titled), ITEM, Optional.empty()));
  }

  @Test
  void openIssueComesBeforeClosedAndOlderBeforeNewer() {
    Seen closed = seen(1, ITEM.title(), "", false);
    Seen newer = seen(3, ITEM.title(), "", true);
    Seen older = seen(2, ITEM.title(), "", true);

    assertEquals(
        Optional.of(older), IssueMatch.find(List.of(newer, closed, older), ITEM, Optional.empty()));
  }

  @Test
  void issueOfTheSameTitleThatCarriesAnotherKeyIsNotTaken() {
    Seen others = seen(1, ITEM.title(), IssueBody.section(ITEM, new Identity("key:other")), true);

    assertEquals(Optional.empty(), IssueMatch.find(List.of(others), ITEM, Optional.empty()));
  }

  @Test
  void titleThatDiffersInCaseIsAnotherTitle() {
    Seen other = seen(1, ITEM.title().toUpperCase(java.util.Locale.ROOT), "", true);

    assertEquals(Optional.empty(), IssueMatch.find(List.of(other), ITEM, Optional.empty()));
  }
}
