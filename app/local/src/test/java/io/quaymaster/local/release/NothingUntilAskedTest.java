package io.quaymaster.local.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Git;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing happens that nobody asked for, nothing while it is paused, and nothing twice. */
final class NothingUntilAskedTest {
  @TempDir private Path folder;

  @Test
  void aRepositoryWithoutConfigurationIsLeftAlone() {
    Project project = Project.create("unasked", "", "v1.4.2");
    Git git = project.clone(folder);
    project.countFromHere();
    git.pushCommit("feat: pay by invoice");
    project.settle();

    assertEquals(List.of("graphql ConfigFiles"), project.calls());
    assertEquals(List.of(), project.repository().checkRuns().all());
    assertEquals(List.of("v1.4.2"), project.tags());
    assertEquals(0, project.releases());
  }

  @Test
  void whileItOnlyObservesThePlanIsShownAndNothingIsDone() {
    Project project = Project.create("observed", "observe: true\n" + Project.RELEASES, "v1.4.2");
    String head = project.clone(folder).pushCommit("feat: pay by invoice");

    Shown shown = project.shown(head);
    project.settle();
    assertEquals("neutral", shown.conclusion());
    assertTrue(shown.title().startsWith("Would release v1.5.0 (minor: feat in "), shown.title());
    assertEquals(List.of("v1.4.2"), project.tags());
    assertEquals(0, project.releases());
  }

  @Test
  void aPauseHoldsTheReleaseAndLiftingItLetsItBeDone() {
    Project project = Project.create("paused", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    Web quaymaster = Web.quaymaster();
    String what =
        "{\"target\":\"" + project.name() + "\",\"feature\":\"release\",\"why\":\"audit\"}";
    quaymaster.post("/api/pauses", what).expect(201);
    String head = git.pushCommit("feat: pay by invoice");
    String run = "/api/runs/release/" + project.repository().id() + "/" + head + "/stable";

    Eventually.holds(
        () -> quaymaster.get(run).field("state").equals("waiting"),
        () -> quaymaster.get(run).body() + project.deliveries());
    assertTrue(
        quaymaster.get(run).field("summary").contains("paused by"), quaymaster.get(run).body());
    assertTrue(quaymaster.get(run).field("summary").contains("audit"), quaymaster.get(run).body());
    assertEquals(List.of("v1.4.2"), project.tags());

    quaymaster.send("DELETE", "/api/pauses", what).expect(204);
    Eventually.holds(
        () -> project.tags().contains("v1.5.0"),
        () -> quaymaster.get(run).body() + project.deliveries());
    PushReleaseTest.assertReleased(project, git, head, "v1.5.0");
    project.settle();
    assertEquals(1, project.releases());
  }

  @Test
  void twoPushesInOneMomentAreTwoVersionsInTheirOrder() {
    Project project = Project.create("two-pushes", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    project.settle();
    Project.gitHub().deliveries().pause();
    String first = git.pushCommit("feat: pay by invoice");
    String second = git.pushCommit("fix: round half up");
    Project.gitHub().deliveries().resume();

    PushReleaseTest.assertReleased(project, git, first, "v1.5.0");
    PushReleaseTest.assertReleased(project, git, second, "v1.5.1");
    project.settle();
    assertEquals(List.of("v1.4.2", "v1.5.0", "v1.5.1"), project.tags());
    assertEquals(2, project.releases());
  }

  @Test
  void aRedeliveredPushReleasesNothingMoreAndCallsNobody() {
    Project project = Project.create("redelivered", Project.RELEASES, "v1.4.2");
    Git git = project.clone(folder);
    String head = git.pushCommit("feat: pay by invoice");
    PushReleaseTest.assertReleased(project, git, head, "v1.5.0");
    project.countFromHere();

    Project.gitHub().deliveries().redeliver(project.deliveries().push(head));
    Project.gitHub().deliveries().redeliver(project.deliveries().push(head));
    project.settle();

    assertEquals(List.of(), project.calls());
    assertEquals(List.of("v1.4.2", "v1.5.0"), project.tags());
    assertEquals(1, project.releases());
  }
}
