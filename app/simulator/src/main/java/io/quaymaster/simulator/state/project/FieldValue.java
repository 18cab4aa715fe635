package io.quaymaster.simulator.state.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an item has in a field that people fill. */
public sealed interface FieldValue {

  /** The value as one text, which {@link #read} understands: {@code date:2026-03-31}. */
  default String written() {
    return switch (this) {
      case Text(String text) -> "text:" + text;
      case Numeric numeric -> "number:" + numeric.shown();
      case Day(LocalDate date) -> "date:" + date;
      case Choice(String id) -> "option:" + id;
      case InIteration(String id) -> "iteration:" + id;
    };
  }

  /**
   * Reads what {@link #written} gave.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static FieldValue read(String written) {
    int colon = written.indexOf(':');
    String value = written.substring(colon + 1);
    return switch (written.substring(0, Math.max(0, colon))) {
      case "text" -> new Text(value);
      case "number" -> new Numeric(Double.parseDouble(value));
      case "date" -> new Day(LocalDate.parse(value));
      case "option" -> new Choice(value);
      case "iteration" -> new InIteration(value);
      default ->
          throw new IllegalArgumentException(
              "a value of a project's field begins with text:, number:, date:, option: or"
                  + " iteration:, not as "
                  + written);
    };
  }

  /** A line of text. */
  record Text(String text) implements FieldValue {}

  /** A number. */
  record Numeric(double number) implements FieldValue {
    /** Without a fraction when it has none. */
    public String shown() {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
  }

  /** A day. */
  record Day(LocalDate date) implements FieldValue {}

  /**
   * An option.
   *
   * @param optionId one of the field's
   */
  record Choice(String optionId) implements FieldValue {}

  /**
   * An iteration.
   *
   * @param iterationId one of the field's
   */
  record InIteration(String iterationId) implements FieldValue {}
}
