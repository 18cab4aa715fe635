package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.account.Actor;
import java.util.Optional;

/**
 * A change of an item, as {@code projects_v2_item} tells it.
 *
 * @param action created, edited or deleted
 * @param project where it is
 * @param item as it is now, or was last
 * @param edit which value changed, for edited
 * @param by who did it
 */
public record ProjectChange(
    String action, Project project, Item item, Optional<Edit> edit, Actor by) {

  /**
   * A changed value.
   *
   * @param field whose value
   * @param from empty when it had none
   * @param to empty when it has none now
   */
  public record Edit(ProjectField field, Optional<FieldValue> from, Optional<FieldValue> to) {}
}
