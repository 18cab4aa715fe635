package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Flow;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text, a number, or true or false, kept as it is written: for values that are handed on to a
 * system that knows their kind.
 *
 * @param most how many characters it may have; at least one must be visible
 */
public record PlainType(int most) implements ValueType<String> {
  @Override
  public String expected() {
    return "a text (1 to " + most + " characters) or a number";
  }

  @Override
  public Optional<String> read(Value value, Reading reading) {
    if (value instanceof Scalar scalar
        && scalar.kind() != Kind.NOTHING
        && !scalar.text().isBlank()
        && scalar.text().length() <= most) {
      return Optional.of(scalar.text());
    }
    reading.mismatch(value, expected());
    return Optional.empty();
  }

  @Override
  public String show(String value) {
    return Flow.text(value);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", List.of("string", "number", "boolean"));
  }
}
