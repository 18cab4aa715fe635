package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Git;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real {@code git push} makes a real release. */
final class PushReleaseTest {
  @TempDir private Path folder;

  @Test
  void aFeatureRaisesTheMinorPartByAnAnnotatedTagOnExactlyThatCommit() {
    Project project = Project.create("push-feature", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice");

    assertReleased(project, git, head, "v1.5.0");
    Shown shown = project.shown(head);
    assertEquals("success", shown.conclusion());
    assertTrue(
        shown.title().startsWith("v1.5.0 (minor: feat in " + head.substring(0, 7)), shown.title());
    assertDecidedBy("conventional commits", shown);
  }

  @Test
  void theReleaseIsReadableWithoutATokenAtBothRootsOfTheApi() {
    Project project = Project.inAcme("push-readable", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice"); // Acme lists commits in its notes.
    assertReleased(project, git, head, "v1.5.0");

    for (String root : List.of("", "/api/v3")) {
      Web.Answer latest = Web.gitHub("").get(root + project.api("/releases/latest")).expect(200);
      assertEquals("v1.5.0", latest.field("tag_name"));
      assertTrue(latest.field("body").contains("pay by invoice"), latest.body());
      assertTrue(latest.body().contains("\"draft\":false"), latest.body());
      assertTrue(latest.body().contains("\"prerelease\":false"), latest.body());
    }
  }

  @Test
  void aFixRaisesThePatchPart() {
    Project project = Project.create("push-fix", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("fix: round half up");

    assertReleased(project, git, head, "v1.4.3");
    assertDecidedBy("conventional commits", project.shown(head));
  }

  @Test
  void aBreakingChangeRaisesTheMajorPart() {
    Project project = Project.create("push-breaking", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat!: amounts in cents");

    assertReleased(project, git, head, "v2.0.0");
  }

  @Test
  void aBreakingChangeRaisesTheMinorPartWhileTheVersionIsBelowOne() {
    Project project = Project.create("push-below-one", Project.RELEASES, "v0.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat!: amounts in cents");

    assertReleased(project, git, head, "v0.5.0");
    Shown shown = project.shown(head);
    assertTrue(shown.title().contains("breaking but still 0.x"), shown.title());
  }

  @Test
  void aRepositoryWithoutVersionsBeginsWithTheInitialOne() {
    Project project = Project.create("push-initial", Project.RELEASES, "not-a-version");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice");

    assertReleased(project, git, head, "v0.1.0");
    assertDecidedBy("initial version", project.shown(head));
  }

  @Test
  void theSkipTokenReleasesNothingAndTheCheckRunSaysSo() {
    Project project = Project.create("push-skip", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice [skip release]");

    Shown shown = project.shown(head);
    project.settle();
    assertEquals("skipped", shown.conclusion());
    assertEquals("Nothing released: the commit says [skip release]", shown.title());
    assertEquals(List.of("v1.4.2"), project.tags());
    assertEquals(0, project.releases());
  }

  @Test
  void aSkippedFeatureIsReleasedWithTheNextPush() {
    Project project = Project.create("push-skip-then-fix", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    git.pushCommit("feat: pay by invoice [skip release]");
    String head = git.pushCommit("fix: round half up");

    assertReleased(project, git, head, "v1.5.0");
    assertEquals(List.of("v1.4.2", "v1.5.0"), project.tags());
  }

  @Test
  void aMergeCommitReleasesWhatItBrings() {
    Project project = Project.create("push-merge", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    git.run("checkout", "-q", "-b", "invoices");
    git.run("commit", "-q", "--allow-empty", "-m", "feat: pay by invoice");
    git.run("checkout", "-q", "main");
    git.run("commit", "-q", "--allow-empty", "-m", "fix: round half up");
    git.run("merge", "-q", "--no-ff", "-m", "Merge branch 'invoices'", "invoices");
    git.run("push", "-q", "origin", "main");
    String head = git.run("rev-parse", "HEAD");

    assertReleased(project, git, head, "v1.5.0");
    assertEquals(List.of("v1.4.2", "v1.5.0"), project.tags());
  }

  @Test
  void aTrailerNamesTheVersionWhateverTheCommitsSay() {
    Project project = Project.create("push-trailer", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice\n\nRelease-As: 3.0.0");

    assertReleased(project, git, head, "v3.0.0");
    assertDecidedBy("trailer", project.shown(head));
  }

  @Test
  void aLabelOnTheMergedPullRequestOutweighsTheCommits() {
    Project project = Project.create("push-label", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    git.run("checkout", "-q", "-b", "invoices");
    git.pushCommit("fix: pay by invoice");
    Web api = Web.gitHub();
    api.post(
            project.api("/pulls"),
            "{\"title\":\"fix: pay by invoice\",\"head\":\"invoices\",\"base\":\"main\"}")
        .expect(201);
    api.post(project.api("/issues/1/labels"), "{\"labels\":[\"release:major\"]}").expect(200);
    String head =
        api.send("PUT", project.api("/pulls/1/merge"), "{\"merge_method\":\"squash\"}")
            .expect(200)
            .field("sha");

    assertReleased(project, git, head, "v2.0.0");
    Shown shown = project.shown(head);
    assertTrue(shown.title().contains("label release:major on #1"), shown.title());
    assertDecidedBy("label", shown);
  }

  private static void assertDecidedBy(String rule, Shown shown) {
    assertTrue(shown.summary().contains("| decided by | " + rule + " |"), shown.summary());
  }

  /** The release is there, too. */
  static void assertReleased(Project project, Git git, String head, String tag) {
    assertTagged(project, git, head, tag);
    assertEquals(
        tag, Web.gitHub().get(project.api("/releases/tags/" + tag)).expect(200).field("tag_name"));
  }

  /** Waits for the check run, and looks at the tag with git. */
  static void assertTagged(Project project, Git git, String head, String tag) {
    Shown shown = project.shown(head);
    assertEquals("success", shown.conclusion(), shown.toString());
    git.run("fetch", "-q", "--tags");
    assertEquals("tag", git.run("cat-file", "-t", tag));
    assertEquals(head, git.run("rev-parse", tag + "^{commit}"));
  }
}
