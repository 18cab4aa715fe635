package io.quaymaster.project;

import java.util.Map;

/**
 * An issue's place in a project.
 *
 * @param id GitHub's node id of the item
 * @param values what its fields hold, by the field's id; a field without a value is left out
 */
public record ProjectItem(String id, Map<String, FieldValue> values) {
  public ProjectItem {
    values = Map.copyOf(values);
  }

  /** An item that was added a moment ago. */
  public static ProjectItem fresh(String id) {
    return new ProjectItem(id, Map.of());
  }
}
