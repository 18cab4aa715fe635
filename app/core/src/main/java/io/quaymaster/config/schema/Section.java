package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Nearest;
import io.quaymaster.config.yaml.Place;
import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Entry;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Scalar;
import io.quaymaster.config.yaml.Value.Sequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A group of keys that is read as one record. A feature declares one and puts it into the section
 * above it; nothing else has to change.
 *
 * @param <T> the record
 */
public abstract class Section<T> implements ValueType<T> {
  /** Its keys, in the order of the user's guide. */
  public abstract List<Key<?>> keys();

  /**
   * Makes the record of what was read.
   *
   * @throws IllegalArgumentException when the values contradict each other
   */
  protected abstract T build(Values values);

  @Override
  public final String expected() {
    return "keys with values";
  }

  @Override
  public final Optional<T> read(Value value, Reading reading) {
    int before = reading.problems().size();
    Values values = new Values();
    switch (value) {
      case Mapping mapping -> readEntries(mapping, values, reading);
      case Scalar scalar when scalar.kind() == Kind.NOTHING ->
          requireAll(scalar.place(), Set.of(), reading);
      case Scalar scalar -> reading.mismatch(scalar, expected());
      case Sequence sequence -> reading.mismatch(sequence, expected());
    }
    return reading.problems().size() > before
        ? Optional.empty()
        : built(value.place(), values, reading);
  }

  private void readEntries(Mapping mapping, Values values, Reading reading) {
    Map<String, Place> seen = new HashMap<>();
    for (Entry entry : mapping.entries()) {
      Reading below = reading.below(entry.key());
      Optional<Place> first = Optional.ofNullable(seen.putIfAbsent(entry.key(), entry.place()));
      if (first.isPresent()) {
        below.problem(
            entry.place(),
            "stands here for the second time; first in line " + first.orElseThrow().line());
      }
      keys().stream()
          .filter(key -> key.name().equals(entry.key()))
          .findFirst()
          .ifPresentOrElse(
              key -> readInto(values, key, entry.value(), below),
              () -> below.problem(entry.place(), unknown(entry.key())));
    }
    requireAll(mapping.place(), seen.keySet(), reading);
  }

  private static <K> void readInto(Values values, Key<K> key, Value value, Reading reading) {
    key.type().read(value, reading).ifPresent(read -> values.put(key, read));
  }

  private void requireAll(Place place, Set<String> present, Reading reading) {
    keys().stream()
        .filter(key -> key.initial().isEmpty() && !present.contains(key.name()))
        .forEach(key -> reading.problem(place, "the key '" + key.name() + "' is missing"));
  }

  private Optional<T> built(Place place, Values values, Reading reading) {
    try {
      return Optional.of(build(values));
    } catch (IllegalArgumentException e) {
      reading.problem(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private String unknown(String name) {
    List<String> known = keys().stream().map(Key::name).toList();
    return Nearest.to(name, known)
        .map(nearest -> "unknown key; did you mean '" + nearest + "'?")
        .orElse("unknown key; known here: " + String.join(", ", known));
  }

  @Override
  public String show(T value) {
    return "{}";
  }

  @Override
  public final Map<String, Object> jsonSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys().forEach(key -> properties.put(key.name(), key.jsonSchema()));
    List<String> required =
        keys().stream().filter(key -> key.initial().isEmpty()).map(Key::name).toList();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", required.isEmpty() ? List.of("object", "null") : "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  @Override
  public final Stream<Leaf> leaves() {
    return keys().stream().flatMap(Key::leaves);
  }
}
