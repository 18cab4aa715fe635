package io.quaymaster.release.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.kernel.TagName;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseHost.CommitFact;
import io.quaymaster.release.ReleaseHost.PullRequestFact;
import io.quaymaster.release.ReleaseRig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConventionalNotesTest {
  private static final RepositoryRef REPOSITORY = RepositoryRef.parse("acme/billing");

  private static String notes(List<CommitFact> commits, boolean complete) {
    return ConventionalNotes.write(
        ReleaseRig.SITE,
        REPOSITORY,
        Optional.of(new TagName("v1.0.0")),
        new TagName("v1.1.0"),
        commits,
        complete);
  }

  private static PullRequestFact pull(int number, String author, boolean first) {
    return new PullRequestFact(number, "a change", author, first, List.of());
  }

  @Test
  void changesAreGroupedByTypeWithAuthorsAndFirstContributions() throws IOException {
    List<CommitFact> commits =
        List.of(
            Facts.commit(1, "feat(invoices): pay by card (#12)", pull(12, "bob", true)),
            Facts.commit(2, "fix: round *half* up"),
            Facts.commit(3, "feat!: drop XML", pull(14, "dependabot[bot]", false)),
            Facts.commit(4, "docs: say more", pull(15, "bob", true)),
            Facts.commit(5, "perf: faster"),
            Facts.commit(6, "revert: slower"),
            Facts.commit(7, "ci: build"),
            Facts.commit(8, "wip: unknown type"),
            Facts.commit(9, "no type at all"),
            new CommitFact(
                Facts.sha(10),
                List.of(Facts.sha(11), Facts.sha(12)),
                "Merge pull request #12",
                "ada",
                List.of()));
    assertEquals(fixture("notes.md"), notes(commits, true));
  }

  @Test
  void whatOthersWroteMentionsNobodyAndLinksNowhere() {
    String notes = notes(List.of(Facts.commit(1, "feat: ping @octocat <img src=x> #1")), true);
    assertFalse(notes.contains("@octocat"), notes);
    assertFalse(notes.contains("<img"), notes);
    assertFalse(notes.contains(" #1 "), notes);
  }

  @Test
  void aHistoryThatWasCutIsSaidToBe() {
    assertTrue(
        notes(List.of(Facts.commit(1, "feat: a")), false).contains("Only the newest changes"));
  }

  @Test
  void theFirstReleaseLinksToItsCommits() {
    String notes =
        ConventionalNotes.write(
            ReleaseRig.SITE, REPOSITORY, Optional.empty(), new TagName("v0.1.0"), List.of(), true);
    assertEquals(
        "**All changes**: [v0.1.0](https://github.test/acme/billing/commits/v0.1.0)", notes);
  }

  @Test
  void notesBeyondGitHubsLimitAreCutBetweenLinesAndKeepTheComparison() {
    List<CommitFact> commits =
        IntStream.range(0, 3000)
            .mapToObj(i -> Facts.commit(i, "feat: " + "long words ".repeat(8) + i))
            .toList();
    String notes = notes(commits, true);
    assertTrue(notes.length() <= 125_000, "length " + notes.length());
    assertTrue(notes.length() > 124_000, "length " + notes.length());
    assertTrue(
        notes.endsWith(
            "see the comparison.\n\n**All changes**:"
                + " [v1.0.0...v1.1.0](https://github.test/acme/billing/compare/v1.0.0...v1.1.0)"),
        notes.substring(notes.length() - 200));
  }

  private static String fixture(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ConventionalNotesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
