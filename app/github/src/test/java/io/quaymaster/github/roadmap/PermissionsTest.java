package io.quaymaster.github.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.github.SimulatedIssueWorld;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.Lookup;
import io.quaymaster.roadmap.issue.Sight;
import io.quaymaster.simulator.state.app.Access;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An installation that was not given the permission for projects. */
class PermissionsTest {
  private final SimulatedScene scene =
      new SimulatedScene(Map.of("issues", Access.WRITE, "metadata", Access.READ), Map.of());
  private final SimulatedIssueWorld world = new SimulatedIssueWorld(scene);

  @AfterEach
  void stop() {
    assertEquals(List.of(), scene.github.rules().violations().list());
    scene.close();
  }

  @Test
  void projectIsInvisibleAndTheIssueIsSeen() {
    IssueNumber issue = world.opens("Billing", "");

    Sight sight =
        world
            .roadmap()
            .look(
                world.repository(),
                new Lookup(
                    "Billing",
                    Identity.ofTitle("Billing"),
                    Optional.empty(),
                    Optional.empty(),
                    "Q1 2026",
                    Optional.of(world.project())));

    assertEquals(Optional.of(ProjectView.invisible(world.project())), sight.project());
    assertEquals(
        List.of(issue), sight.issues().stream().map(seen -> seen.issue().number()).toList());
    assertEquals(
        ProjectView.invisible(world.project()),
        world.projects().view(world.repository(), issue, world.project()));
  }
}
