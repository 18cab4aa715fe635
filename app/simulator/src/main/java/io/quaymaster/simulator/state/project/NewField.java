package io.quaymaster.simulator.state.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A field to be made; its options and iterations get their ids then.
 *
 * @param name unique in the project
 * @param type what it holds
 * @param options names of a single select's options
 * @param iterations of an iteration field
 */
public record NewField(
    String name, DataType type, List<String> options, List<NewIteration> iterations) {
  /** Copies the lists. */
  public NewField {
    options = List.copyOf(options);
    iterations = List.copyOf(iterations);
  }

  /**
   * An iteration to be made.
   *
   * @param title shown
   * @param startDate its first day
   * @param duration in days
   */
  public record NewIteration(String title, LocalDate startDate, int duration) {}

  /** A field of text. */
  public static NewField text(String name) {
    return new NewField(name, DataType.TEXT, List.of(), List.of());
  }

  /** A field of numbers. */
  public static NewField number(String name) {
    return new NewField(name, DataType.NUMBER, List.of(), List.of());
  }

  /** A field of days. */
  public static NewField date(String name) {
    return new NewField(name, DataType.DATE, List.of(), List.of());
  }

  /** A field of options. */
  public static NewField singleSelect(String name, String... options) {
    return new NewField(name, DataType.SINGLE_SELECT, Arrays.asList(options), List.of());
  }

  /** A field of iterations. */
  public static NewField iteration(String name, NewIteration... iterations) {
    return new NewField(name, DataType.ITERATION, List.of(), Arrays.asList(iterations));
  }
}
