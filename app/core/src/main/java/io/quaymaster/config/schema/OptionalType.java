package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value, or {@code false} for none. Nothing at all is no value: {@code channel: #releases} is a
 * key with a comment behind it, and its author meant something else.
 *
 * @param <T> what a value is read as
 */
public record OptionalType<T>(ValueType<T> type) implements ValueType<Optional<T>> {
  private static final String NONE = "false";

  @Override
  public String expected() {
    return type.expected() + ", or false for none";
  }

  @Override
  public Optional<Optional<T>> read(Value value, Reading reading) {
    if (value instanceof Scalar scalar) {
      if (scalar.kind() == Kind.FLAG && scalar.text().toLowerCase(Locale.ROOT).equals(NONE)) {
        return Optional.of(Optional.empty());
      }
      if (scalar.kind() == Kind.NOTHING) {
        reading.problem(
            value.place(),
            expected() + " expected but got nothing; a text that begins with # needs quotes");
        return Optional.empty();
      }
    }
    Optional<T> read = type.read(value, reading);
    return read.isPresent() ? Optional.of(read) : Optional.empty();
  }

  @Override
  public String show(Optional<T> value) {
    return value.map(type::show).orElse(NONE);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("anyOf", List.of(type.jsonSchema(), Map.of("const", false)));
  }
}
