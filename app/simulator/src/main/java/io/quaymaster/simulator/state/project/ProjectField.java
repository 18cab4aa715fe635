package io.quaymaster.simulator.state.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A field of a project.
 *
 * @param id numeric id
 * @param name unique in the project
 * @param type what it holds
 * @param options of a single select, otherwise empty
 * @param iterations of an iteration field, oldest first, otherwise empty
 * @param duration days of new iterations, 0 for other fields
 * @param createdAt when it was made
 */
public record ProjectField(
    long id,
    String name,
    DataType type,
    List<Option> options,
    List<Iteration> iterations,
    int duration,
    Instant createdAt) {
  /** Copies the lists. */
  public ProjectField {
    options = List.copyOf(options);
    iterations = List.copyOf(iterations);
  }

  /** Finds an option by its id. */
  public Optional<Option> option(String optionId) {
    return options.stream().filter(one -> one.id().equals(optionId)).findFirst();
  }

  /** Finds an iteration by its id. */
  public Optional<Iteration> iteration(String iterationId) {
    return iterations.stream().filter(one -> one.id().equals(iterationId)).findFirst();
  }

  /** The prefix of its node ids. */
  public String prefix() {
    if (type == DataType.SINGLE_SELECT) {
      return "PVTSSF";
    }
    return type == DataType.ITERATION ? "PVTIF" : "PVTF";
  }

  /** A value of this field as people read it, such as the name of an option. */
  public String shown(FieldValue value) {
    return switch (value) {
      case FieldValue.Text(String text) -> text;
      case FieldValue.Numeric numeric -> numeric.shown();
      case FieldValue.Day(var day) -> day.toString();
      case FieldValue.Choice(String id) -> option(id).map(Option::name).orElse("");
      case FieldValue.InIteration(String id) -> iteration(id).map(Iteration::title).orElse("");
    };
  }
}
