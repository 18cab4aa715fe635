package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.simulator.rules.observed.Violation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release costs in calls, each of which GitHub's own description allows. */
final class ReleaseCostTest {
  /** Beside the token, which is asked for once an hour and about no repository. */
  private static final List<String> CONFIGURATION_AND_CHECK =
      List.of("graphql ConfigFiles", "POST /repos/{owner}/{repo}/check-runs");

  private static final List<String> ANNOTATED_RELEASE =
      List.of(
          "graphql ReleaseFirstPages",
          "POST /repos/{owner}/{repo}/git/tags",
          "POST /repos/{owner}/{repo}/git/refs",
          "POST /repos/{owner}/{repo}/releases");

  @TempDir private Path folder;
  private List<Violation> before = List.of();

  @BeforeEach
  void rememberViolations() {
    before = Project.gitHub().rules().violations().list();
  }

  @AfterEach
  void nothingWasSentThatGitHubDoesNotDescribe() {
    assertEquals(before, Project.gitHub().rules().violations().list());
  }

  @Test
  void anAnnotatedReleaseCostsOneQueryAndThreeRestCalls() {
    Project project = Project.create("cost-default", Project.RELEASES, "v1.4.2");
    assertCosts(project, ANNOTATED_RELEASE, "v1.5.0");
  }

  @Test
  void theFirstReleaseOfARepositoryCostsTheSame() {
    Project project = Project.create("cost-initial", Project.RELEASES);
    assertCosts(project, ANNOTATED_RELEASE, "v0.1.0");
  }

  @Test
  void aPrereleaseWithNotesByTypeCostsTheSame() {
    Project project =
        Project.create(
            "cost-prerelease",
            Project.RELEASES + "  prerelease: rc\n  notes: conventional\n",
            "v1.4.2");
    assertCosts(project, ANNOTATED_RELEASE, "v1.5.0-rc.1");
  }

  @Test
  void aReleaseWithNotesByTypeCostsTheSame() {
    Project project =
        Project.create("cost-by-type", Project.RELEASES + "  notes: conventional\n", "v1.4.2");
    assertCosts(project, ANNOTATED_RELEASE, "v1.5.0");
  }

  private void assertCosts(Project project, List<String> expected, String tag) {
    var git = project.clone(folder);
    project.countFromHere();
    String head = git.pushCommit("feat: pay by invoice");
    PushReleaseTest.assertTagged(project, git, head, tag);
    project.settle();

    assertEquals(
        expected,
        project.calls().stream().filter(call -> !CONFIGURATION_AND_CHECK.contains(call)).toList());
    for (String call : CONFIGURATION_AND_CHECK) {
      assertEquals(1, project.calls().stream().filter(call::equals).count(), call);
    }
  }
}
