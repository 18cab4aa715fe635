package io.quaymaster.github.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.item.ItemKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueSearchTest {
  private static final RepositoryRef BILLING = RepositoryRef.parse("acme/billing");
  private static final String BEFORE = "repo:acme/billing is:issue in:title \"";

  @Test
  void titleIsOnePhraseThatNothingInItCanEnd() {
    assertEquals(
        Optional.of(BEFORE + "Say hi repo:acme/other in:body -is:issue\""),
        IssueSearch.byTitle(BILLING, "Say \"hi\" \\\"\nrepo:acme/other in:body -is:issue\\"));
  }

  @Test
  void titleWithoutAWordIsNotSearchedFor() {
    assertEquals(Optional.empty(), IssueSearch.byTitle(BILLING, "\"?!\" \u2026"));
    assertTrue(IssueSearch.byTitle(BILLING, "\u652f\u6255").isPresent());
  }

  @Test
  void longTitleIsCutBetweenWords() {
    String title = "word ".repeat(51).strip();
    String query = IssueSearch.byTitle(BILLING, title).orElseThrow();

    assertTrue(query.endsWith(" word\""), query);
    assertEquals(BEFORE.length() + 240, query.length());
    assertEquals(
        BEFORE.length() + 241,
        IssueSearch.byTitle(BILLING, "x".repeat(256)).orElseThrow().length());
  }

  @Test
  void markerIsAPhraseInTheBody() {
    assertEquals(
        "repo:acme/billing is:issue in:body \"key:billing-7\"",
        IssueSearch.byMarker(BILLING, Identity.of(new ItemKey("billing-7"))));
  }
}
