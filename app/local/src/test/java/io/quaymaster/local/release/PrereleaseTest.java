package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Git;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel of prereleases, and the stable version at its end. */
final class PrereleaseTest {
  @TempDir private Path folder;

  @Test
  void twoPrereleasesCountUpAndPromotingMakesTheStableVersionOnTheSameCommit() {
    Project project =
        Project.create("push-prerelease", Project.RELEASES + "  prerelease: rc\n", "v1.4.2");
    Git git = project.clone(folder);
    String first = git.pushCommit("feat: pay by invoice");
    PushReleaseTest.assertReleased(project, git, first, "v1.5.0-rc.1");
    String second = git.pushCommit("fix: round half up");
    PushReleaseTest.assertReleased(project, git, second, "v1.5.0-rc.2");
    Web.Answer prerelease = Web.gitHub().get(project.api("/releases/tags/v1.5.0-rc.2")).expect(200);
    assertTrue(prerelease.body().contains("\"prerelease\":true"), prerelease.body());
    Web.gitHub().get(project.api("/releases/latest")).expect(404);

    Talk talk = Talk.on(project);
    talk.say("/release promote");

    Eventually.holds(
        () -> project.tags().contains("v1.5.0"), () -> "not promoted: " + project.deliveries());
    project.settle();
    PushReleaseTest.assertReleased(project, git, second, "v1.5.0");
    assertEquals(
        "v1.5.0", Web.gitHub().get(project.api("/releases/latest")).expect(200).field("tag_name"));
    assertEquals(List.of("v1.4.2", "v1.5.0", "v1.5.0-rc.1", "v1.5.0-rc.2"), project.tags());
  }
}
