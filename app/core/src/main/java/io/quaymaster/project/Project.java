package io.quaymaster.project;

import java.util.List;

/**
 * A project that the App can see.
 *
 * @param id GitHub's node id
 * @param closed a closed project takes no items
 */
public record Project(
    String id, ProjectRef ref, String title, boolean closed, List<ProjectField> fields) {
  public Project {
    fields = List.copyOf(fields);
  }
}
