package io.quaymaster.simulator.state.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an item has in a field that people fill. */
public sealed interface FieldValue {

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
