package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One of a few words: the constants of an enum, in lower case with hyphens.
 *
 * @param <E> the enum
 */
public record ChoiceType<E extends Enum<E>>(Class<E> choices) implements ValueType<E> {
  @Override
  public String expected() {
    return "one of " + String.join(", ", words());
  }

  @Override
  public Optional<E> read(Value value, Reading reading) {
    Optional<E> chosen =
        value instanceof Scalar scalar && scalar.kind() == Kind.TEXT
            ? constants().stream().filter(e -> show(e).equals(scalar.text())).findFirst()
            : Optional.empty();
    if (chosen.isEmpty()) {
      reading.mismatch(value, expected());
    }
    return chosen;
  }

  @Override
  public String show(E value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("enum", words());
  }

  private List<String> words() {
    return constants().stream().map(this::show).toList();
  }

  private List<E> constants() {
    return Arrays.asList(choices.getEnumConstants());
  }
}
