package io.quaymaster.github.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.github.SimulatedIssueWorld;
import io.quaymaster.github.SimulatedScene;
import io.quaymaster.testkit.contract.host.IssueWorld;
import io.quaymaster.testkit.contract.host.ProjectHostContract;
import io.quaymaster.testkit.contract.host.RoadmapHostContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The contracts of roadmap and projects against the simulated GitHub. */
class SimulatedContractTest {
  private static final SimulatedScene SCENE = new SimulatedScene();

  private final SimulatedIssueWorld world = new SimulatedIssueWorld(SCENE);

  @BeforeEach
  void freshMinute() {
    SCENE.edge.clock.advance(Duration.ofMinutes(2));
    SCENE.github.rules().searchLag().delay(Duration.ZERO);
  }

  @AfterEach
  void everyRequestWasValid() {
    assertEquals(List.of(), SCENE.github.rules().violations().list());
  }

  @AfterAll
  static void stop() {
    SCENE.close();
  }

  @Nested
  class Roadmap extends RoadmapHostContract {
    @Override
    protected IssueWorld world() {
      return world;
    }
  }

  @Nested
  class Projects extends ProjectHostContract {
    @Override
    protected IssueWorld world() {
      return world;
    }
  }
}
