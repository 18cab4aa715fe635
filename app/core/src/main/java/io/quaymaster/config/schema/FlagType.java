package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.Map;
import java.util.Optional;

/** True or false. */
public record FlagType() implements ValueType<Boolean> {
  @Override
  public String expected() {
    return "true or false";
  }

  @Override
  public Optional<Boolean> read(Value value, Reading reading) {
    if (value instanceof Scalar scalar && scalar.kind() == Kind.FLAG) {
      // YAML's core schema also takes True and TRUE.
      return Optional.of(Boolean.parseBoolean(scalar.text()));
    }
    reading.mismatch(value, expected());
    return Optional.empty();
  }

  @Override
  public String show(Boolean value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "boolean");
  }
}
