package io.quaymaster.github.project;

import static io.quaymaster.github.project.Parts.present;

import io.quaymaster.github.graphql.ProjectData;
import io.quaymaster.github.graphql.ProjectData.Configuration;
import io.quaymaster.github.graphql.ProjectData.Field;
import io.quaymaster.github.graphql.ProjectData.Value;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Iteration;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectField.Option;
import io.quaymaster.project.ProjectItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Projects as core sees them, from GitHub's answers. */
final class ProjectFacts {
  private ProjectFacts() {}

  static ProjectField field(Field field) {
    return new ProjectField(
        present(field.id(), "field.id"), present(field.name(), "field.name"), type(field));
  }

  private static ProjectField.Type type(Field field) {
    String kind = present(field.dataType(), "field.dataType");
    return switch (kind) {
      case "TEXT" -> new ProjectField.Type.Text();
      case "NUMBER" -> new ProjectField.Type.Numeric();
      case "DATE" -> new ProjectField.Type.Date();
      case "SINGLE_SELECT" -> new ProjectField.Type.SingleSelect(options(field.options()));
      case "ITERATION" -> new ProjectField.Type.Iterations(iterations(field.configuration()));
      default -> new ProjectField.Type.BuiltIn(kind.toLowerCase(Locale.ROOT).replace('_', ' '));
    };
  }

  private static List<Option> options(@Nullable List<ProjectData.Option> options) {
    return present(options, "field.options").stream()
        .map(option -> new Option(option.id(), option.name()))
        .toList();
  }

  private static List<Iteration> iterations(@Nullable Configuration configuration) {
    Configuration all = present(configuration, "field.configuration");
    return Stream.concat(all.iterations().stream(), all.completedIterations().stream())
        .map(
            one ->
                new Iteration(
                    one.id(), one.title(), LocalDate.parse(one.startDate()), one.duration()))
        .toList();
  }

  static ProjectItem item(ProjectData.Item item) {
    Map<String, FieldValue> values = new HashMap<>();
    if (item.fieldValues() != null) {
      for (Value value : item.fieldValues().entries()) {
        Optional.ofNullable(value.field())
            .flatMap(field -> Optional.ofNullable(field.id()))
            .ifPresent(id -> value(value).ifPresent(held -> values.put(id, held)));
      }
    }
    return new ProjectItem(item.id(), values);
  }

  private static Optional<FieldValue> value(Value value) {
    return Optional.<FieldValue>empty()
        .or(() -> Optional.ofNullable(value.text()).map(FieldValue.Text::new))
        .or(() -> Optional.ofNullable(value.number()).map(FieldValue.Amount::new))
        .or(() -> Optional.ofNullable(value.date()).map(LocalDate::parse).map(FieldValue.Date::new))
        .or(() -> Optional.ofNullable(value.optionId()).map(FieldValue.Option::new))
        .or(() -> Optional.ofNullable(value.iterationId()).map(FieldValue.InIteration::new));
  }

  /** As {@code ProjectV2FieldValue} takes it. */
  static Map<String, Object> input(FieldValue value) {
    return switch (value) {
      case FieldValue.Text(var text) -> Map.of("text", text);
      case FieldValue.Amount(var amount) -> Map.of("number", amount);
      case FieldValue.Date(var day) -> Map.of("date", day.toString());
      case FieldValue.Option(var id) -> Map.of("singleSelectOptionId", id);
      case FieldValue.InIteration(var id) -> Map.of("iterationId", id);
    };
  }
}
