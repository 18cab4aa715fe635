package io.quaymaster.project;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one field of an item holds, or is to hold. */
public sealed interface FieldValue {
  /** Any text; at most 1,024 characters are shown by GitHub. */
  record Text(String text) implements FieldValue {}

  /** A number; two of the same amount are equal, whatever their scale. */
  record Amount(BigDecimal amount) implements FieldValue {
    public Amount {
      amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
  }

  /** A day. */
  record Date(LocalDate day) implements FieldValue {}

  /** The option with the id. */
  record Option(String id) implements FieldValue {}

  /** The iteration with the id. */
  record InIteration(String id) implements FieldValue {}
}
