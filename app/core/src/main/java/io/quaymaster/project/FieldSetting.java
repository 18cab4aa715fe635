package io.quaymaster.project;

import java.time.LocalDate;

/**
 * What a field is to say, before it is known what kind of field it is.
 *
 * @param field the field's name
 */
public record FieldSetting(String field, Wanted wanted) {
  public FieldSetting {
    if (field.isBlank()) {
      throw new IllegalArgumentException("a field needs a name");
    }
  }

  /** What is wanted. */
  public sealed interface Wanted {
    /**
     * A text as written in a configuration or a file; a number or a date where the field is one.
     */
    record Written(String text) implements Wanted {}

    /**
     * A span of days with a name, for example a quarter. A date field takes its last day, an
     * iteration field the iteration of its name or else the one that holds its last day.
     */
    record Span(String name, LocalDate last) implements Wanted {}
  }

  /** A text. */
  public static FieldSetting written(String field, String text) {
    return new FieldSetting(field, new Wanted.Written(text));
  }
}
