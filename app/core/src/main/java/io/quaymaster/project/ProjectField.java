package io.quaymaster.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a project.
 *
 * @param id GitHub's node id
 * @param name as people see it
 */
public record ProjectField(String id, String name, Type type) {
  /** What a field holds. */
  public sealed interface Type {
    /** Any text. */
    record Text() implements Type {}

    /** A decimal number. */
    record Numeric() implements Type {}

    /** A day. */
    record Date() implements Type {}

    /** One of the options. */
    record SingleSelect(List<Option> options) implements Type {
      public SingleSelect {
        options = List.copyOf(options);
      }
    }

    /** One of the iterations, the completed ones included. */
    record Iterations(List<Iteration> iterations) implements Type {
      public Iterations {
        iterations = List.copyOf(iterations);
      }
    }

    /** A field that GitHub fills from the issue itself: title, assignees, labels … */
    record BuiltIn(String kind) implements Type {}
  }

  /** An option of a single select field. */
  public record Option(String id, String name) {}

  /** The field of this name; names are compared without regard to case, as in GitHub's filters. */
  public static Optional<ProjectField> named(List<ProjectField> fields, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return fields.stream()
        .filter(field -> field.name().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
