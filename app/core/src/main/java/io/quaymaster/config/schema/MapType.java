package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Flow;
import io.quaymaster.config.yaml.Place;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Entry;
import io.quaymaster.config.yaml.Value.Mapping;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keys that the author of the file chooses, each with a value of one type.
 *
 * @param name what a key must look like; at least one character of it is visible in any case
 * @param most how many there may be
 * @param <T> what each value is read as
 */
public record MapType<T>(TextType<String> name, ValueType<T> type, int most)
    implements ValueType<Map<String, T>> {
  /** Whatever can be seen. */
  private static final TextType<String> ANY = TextType.of("a name", Pattern.compile("[\\s\\S]*"));

  /** With names of any form. */
  public MapType(ValueType<T> type, int most) {
    this(ANY, type, most);
  }

  @Override
  public String expected() {
    return "names of your choice, each with " + type.expected();
  }

  @Override
  public Optional<Map<String, T>> read(Value value, Reading reading) {
    if (!(value instanceof Mapping mapping)) {
      reading.mismatch(value, expected());
      return Optional.empty();
    }
    if (mapping.entries().size() > most) {
      reading.problem(
          value.place(), "at most " + most + " names expected but got " + mapping.entries().size());
      return Optional.empty();
    }
    int before = reading.problems().size();
    Map<String, T> read = new LinkedHashMap<>();
    Map<String, Place> seen = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Reading below = reading.below(entry.key());
      checkName(entry, Optional.ofNullable(seen.putIfAbsent(entry.key(), entry.place())), below);
      type.read(entry.value(), below).ifPresent(item -> read.put(entry.key(), item));
    }
    return reading.problems().size() > before
        ? Optional.empty()
        : Optional.of(Collections.unmodifiableMap(read));
  }

  private void checkName(Entry entry, Optional<Place> first, Reading below) {
    if (first.isPresent()) {
      below.problem(
          entry.place(),
          "stands here for the second time; first in line " + first.orElseThrow().line());
    } else if (entry.key().isBlank()) {
      below.problem(entry.place(), "a name must not be empty");
    } else if (!name.form().matcher(entry.key()).matches()) {
      below.problem(entry.place(), name.expected() + " expected as key");
    }
  }

  @Override
  public String show(Map<String, T> value) {
    return value.entrySet().stream()
        .map(entry -> Flow.text(entry.getKey()) + ": " + type.show(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("maxProperties", most);
    if (!name.equals(ANY)) {
      schema.put("propertyNames", Map.of("pattern", "^(?:" + name.form().pattern() + ")$"));
    }
    schema.put("additionalProperties", type.jsonSchema());
    return schema;
  }
}
