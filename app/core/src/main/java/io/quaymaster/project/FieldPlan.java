package io.quaymaster.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields of an item are to be changed, and what was asked for but can't be set.
 *
 * @param changes only what differs
 * @param notices one sentence each, for a person
 */
public record FieldPlan(List<FieldChange> changes, List<String> notices) {
  public FieldPlan {
    changes = List.copyOf(changes);
    notices = List.copyOf(notices);
  }

  /** Compares what is wanted with what the item holds. */
  public static FieldPlan of(Project project, ProjectItem item, List<FieldSetting> settings) {
    List<FieldChange> changes = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (FieldSetting setting : settings) {
      ProjectField field = ProjectField.named(project.fields(), setting.field()).orElse(null);
      if (field == null) {
        notices.add("project %s has no field '%s'".formatted(project.ref(), setting.field()));
        continue;
      }
      switch (FieldFit.of(field, setting.wanted())) {
        case FieldFit.Fits(var value) -> {
          if (!value.equals(item.values().get(field.id()))) {
            changes.add(new FieldChange(field, value));
          }
        }
        case FieldFit.Misfit(var reason) ->
            notices.add(
                "field '%s' of project %s %s".formatted(field.name(), project.ref(), reason));
      }
    }
    return new FieldPlan(changes, notices);
  }
}
