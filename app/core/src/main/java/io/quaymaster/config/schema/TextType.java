package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Flow;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text of a certain form.
 *
 * @param expected what is expected, for a person
 * @param form which the whole text must have; written so that Java and ECMAScript, which JSON
 *     Schema uses, read it alike
 * @param of makes a value of a text of that form
 * @param <T> what it is read as; its {@code toString} is the text again
 */
public record TextType<T>(String expected, Pattern form, Function<String, T> of)
    implements ValueType<T> {
  /** A text that stays one. */
  public static TextType<String> of(String expected, Pattern form) {
    return new TextType<>(expected, form, text -> text);
  }

  @Override
  public Optional<T> read(Value value, Reading reading) {
    if (!(value instanceof Scalar scalar)) {
      reading.mismatch(value, expected);
      return Optional.empty();
    }
    if (scalar.kind() != Kind.TEXT) {
      reading.mismatch(value, expected + ", in quotes,");
      return Optional.empty();
    }
    if (!form.matcher(scalar.text()).matches()) {
      reading.mismatch(value, expected);
      return Optional.empty();
    }
    try {
      return Optional.of(of.apply(scalar.text()));
    } catch (IllegalArgumentException e) {
      reading.problem(value.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  @Override
  public String show(T value) {
    return Flow.text(value.toString());
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "string");
    schema.put("pattern", "^(?:" + form.pattern() + ")$");
    return schema;
  }
}
