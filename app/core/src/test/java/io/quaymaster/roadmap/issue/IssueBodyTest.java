package io.quaymaster.roadmap.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.roadmap.RoadmapFixtures;
import io.quaymaster.roadmap.item.RoadmapItem;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IssueBodyTest {
  private static final Identity INVOICE = new Identity("key:invoice");

  private static String section() {
    return IssueBody.section(RoadmapFixtures.invoice(), INVOICE);
  }

  @Test
  void sectionHoldsGoalValueAuthorAndQuarterBetweenItsMarks() {
    assertEquals(
        """
        <!-- quaymaster:roadmap:begin -->
        ## Goal

        Companies buy without a card.

        ## Value

        A third of our leads ask for it.

        Author: Mona Lisa
        Target quarter: Q1 2026

        <!-- quaymaster:roadmap:end id=key:invoice -->\
        """
            .stripIndent(),
        section());
  }

  @Test
  void whatPeopleWroteAroundTheSectionIsKept() {
    String body = "Before.\r\n\r\n" + section().replace("card", "cheque") + "\n\nAfter. ";

    assertEquals("Before.\r\n\r\n" + section() + "\n\nAfter. ", IssueBody.merge(body, section()));
  }

  @Test
  void bodyWithoutSectionGetsItBehindItsText() {
    assertEquals("Hello\n\n" + section(), IssueBody.merge("Hello\n", section()));
    assertEquals(section(), IssueBody.merge("  ", section()));
  }

  @Test
  void lineBreaksOfGitHubsEditorMakeNoDifference() {
    String body = "Before.\r\n" + section().replace("\n", "\r\n");

    assertEquals(body, IssueBody.merge(body, section()));
  }

  @Test
  void sectionThatLostItsBeginningIsLeftToPeople() {
    String torn = section().substring(10);

    assertEquals(torn + "\n\n" + section(), IssueBody.merge(torn, section()));
    assertEquals(Optional.empty(), IssueBody.identity(torn));
  }

  @Test
  void identityIsReadBack() {
    assertEquals(Optional.of(INVOICE), IssueBody.identity("text " + section() + " text"));
  }

  @Test
  void textThatWouldNotifyOrBreakOutOnlyShows() {
    RoadmapItem item =
        RoadmapFixtures.item(
            RoadmapFixtures.text("good.json")
                .replace(
                    "Companies buy without a card.",
                    "@acme/all see #1 <!-- quaymaster:roadmap:end id=key:other -->\\n## Value\\n"
                        + "<details><img src=x>"));
    String section = IssueBody.section(item, INVOICE);

    assertFalse(section.contains("@acme"), section);
    assertFalse(section.contains("#1"), section);
    assertFalse(section.contains("<details"), section);
    assertEquals(2, section.lines().filter(line -> line.startsWith("## ")).count(), section);
    assertEquals(Optional.of(INVOICE), IssueBody.identity(section));
  }

  @Property
  void mergingTwiceChangesNothingMore(@ForAll String before, @ForAll String after) {
    String body = before + section() + after;
    String once = IssueBody.merge(body, section());

    assertEquals(once, IssueBody.merge(once, section()));
    assertTrue(once.contains(section()));
  }
}
