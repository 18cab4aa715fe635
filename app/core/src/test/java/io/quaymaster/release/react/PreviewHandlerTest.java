package io.quaymaster.release.react;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.ConfigOutcome;
import io.quaymaster.config.ReleaseConfig.NotesStyle;
import io.quaymaster.event.GitHubEvent.PullRequestChanged;
import io.quaymaster.event.HandlerOutcome;
import io.quaymaster.event.HandlerOutcome.Handled;
import io.quaymaster.event.HandlerOutcome.Ignored;
import io.quaymaster.feedback.CheckReport.Conclusion;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.release.Facts;
import io.quaymaster.release.ReleaseRig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewHandlerTest {
  private final ReleaseRig rig = new ReleaseRig();
  private CommitSha head = Facts.sha(1);

  @BeforeEach
  void begin() {
    CommitSha base = rig.repository.commit(ReleaseRig.MAIN, "fix: begin");
    rig.repository.tag("v1.4.2", base);
    head = rig.repository.add(List.of(base), "fix: half of it", "bob", List.of());
  }

  private HandlerOutcome changed(String action, String title, String... labels) {
    return changed(action, title, ReleaseRig.MAIN, labels);
  }

  private HandlerOutcome changed(String action, String title, BranchName base, String... labels) {
    PullRequestChanged change =
        new PullRequestChanged(
            Facts.BILLING, action, new IssueNumber(12), title, base, head, List.of(labels));
    return rig.previewHandler().wants(change)
        ? rig.previewHandler().handle(ReleaseRig.delivery(), change)
        : new Ignored("not wanted");
  }

  @Test
  void theTitleForetellsTheVersionOfASquashMerge() {
    Handled handled = assertInstanceOf(Handled.class, changed("opened", "feat: pay by invoice"));
    assertEquals(
        "merging this makes v1.5.0 (minor: feat in %s \"feat: pay by invoice (#12)\")"
            .formatted(head.abbreviated()),
        handled.note());
    assertEquals("quaymaster / release preview", rig.lastCheck().name());
    assertEquals(head, rig.lastCheck().commit());
    assertEquals(Optional.of(Conclusion.SUCCESS), rig.lastCheck().conclusion());
    String summary = rig.lastCheck().summary();
    assertTrue(summary.contains("squashed, with its title as the message"), summary);
    assertTrue(summary.contains("With its commits kept"), summary);
    assertTrue(summary.contains("merging this makes v1.4.3"), summary);
  }

  @Test
  void whereBothWaysAgreeOnlyOneIsTold() {
    changed("opened", "fix: half of it", "release:minor");
    assertTrue(rig.lastCheck().title().startsWith("merging this makes v1.5.0 (minor: label"));
    assertFalse(rig.lastCheck().summary().contains("commits kept"));
  }

  @Test
  void anotherTitleOrLabelRedoesTheSameCheckRun() {
    changed("opened", "fix: a");
    changed("edited", "feat!: a");
    assertEquals(1, rig.feedback.checks().size());
    assertTrue(rig.lastCheck().title().startsWith("merging this makes v2.0.0"));
    changed("labeled", "feat!: a", "release:patch");
    assertTrue(rig.lastCheck().title().startsWith("merging this makes v1.4.3"));
  }

  @Test
  void whatTheBranchHoldsUnreleasedCountsToo() {
    rig.repository.commit(ReleaseRig.MAIN, "feat!: unreleased");
    changed("synchronize", "fix: a");
    assertTrue(rig.lastCheck().title().startsWith("merging this makes v2.0.0"));
  }

  @Test
  void theNotesThatItWouldAddAreShown() {
    rig.configs.set(Facts.config().notes(NotesStyle.CONVENTIONAL));
    changed("opened", "feat: pay by invoice");
    assertTrue(
        rig.lastCheck().summary().contains("- pay by invoice (#12) by @bob"),
        rig.lastCheck().summary());
  }

  @Test
  void whatReleasesNothingIsNeutral() {
    changed("opened", "feat: a", "release:skip");
    assertEquals(Optional.of(Conclusion.NEUTRAL), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().title().startsWith("merging this releases nothing"));
  }

  @Test
  void aTitleThatCannotBeReleasedFails() {
    changed("opened", "fix: a\n\nRelease-As: 1.0.0\nNote: 1");
    assertEquals(Optional.of(Conclusion.FAILURE), rig.lastCheck().conclusion());
    assertTrue(rig.lastCheck().summary().contains("not greater than v1.4.2"));
  }

  @Test
  void oneQueryAndNothingElseIsAsked() {
    rig.code.calls().forget();
    changed("opened", "feat: a");
    assertEquals(List.of("head", "begin"), rig.code.calls().made());
    assertEquals(List.of(), rig.repository.releases());
  }

  @Test
  void whatIsNotForTheReleaseBranchIsIgnored() {
    assertInstanceOf(Ignored.class, changed("opened", "feat: a", new BranchName("next")));
    assertInstanceOf(Ignored.class, changed("closed", "feat: a"));
    assertEquals(List.of(), rig.feedback.checks());
  }

  @Test
  void whereReleasesAreOffThereIsNoPreview() {
    rig.configs.set(Facts.config().enabled(false));
    assertInstanceOf(Ignored.class, changed("opened", "feat: a"));
    rig.configs.set(new ConfigOutcome.Excluded("left out"));
    assertInstanceOf(Ignored.class, changed("opened", "feat: a"));
    rig.configs.set(new ConfigOutcome.Invalid(List.of()));
    assertInstanceOf(Ignored.class, changed("opened", "feat: a"));
    assertEquals(List.of(), rig.code.calls().made());
  }
}
