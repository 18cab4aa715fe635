package io.quaymaster.simulator.graphql.project;

import io.quaymaster.simulator.graphql.field.FieldSet;
import java.util.List;

/** All fields of projects. */
public final class ProjectFieldSets {
  private ProjectFieldSets() {}

  /** Everything of Projects (v2) that the simulator answers. */
  public static List<FieldSet> all() {
    return List.of(
        new ProjectQueries(),
        new ProjectFields(),
        new ItemFields(),
        new ValueFields(),
        new ProjectMutations());
  }
}
