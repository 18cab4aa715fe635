package io.quaymaster.testkit.contract.host;

import org.junit.jupiter.api.Nested;

class MemoryIssuesContractTest {
  private final MemoryIssueWorld world = new MemoryIssueWorld();

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
