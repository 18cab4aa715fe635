package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole number.
 *
 * @param least the smallest that is allowed; not negative
 * @param most the largest that is allowed
 */
public record CountType(int least, int most) implements ValueType<Integer> {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  @Override
  public String expected() {
    return "a whole number from " + least + " to " + most;
  }

  @Override
  public Optional<Integer> read(Value value, Reading reading) {
    if (value instanceof Scalar scalar
        && scalar.kind() == Kind.NUMBER
        && DIGITS.matcher(scalar.text()).matches()) {
      int number = Integer.parseInt(scalar.text());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    reading.mismatch(value, expected());
    return Optional.empty();
  }

  @Override
  public String show(Integer value) {
    return value.toString();
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "integer");
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }
}
