package io.quaymaster.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key of a section.
 *
 * @param name as written in the file
 * @param initial what holds when no level says anything; empty for a key that must be there
 * @param description for the user's guide and for editors, without a full stop
 * @param <T> what its value is read as
 */
public record Key<T>(String name, ValueType<T> type, Optional<T> initial, String description) {
  /** A key that may be left out. */
  public static <T> Key<T> of(String name, ValueType<T> type, T initial, String description) {
    return new Key<>(name, type, Optional.of(initial), description);
  }

  /** A key that must be there. */
  public static <T> Key<T> required(String name, ValueType<T> type, String description) {
    return new Key<>(name, type, Optional.empty(), description);
  }

  /** What holds when no level says anything, as it would be written. */
  public String initialText() {
    return initial.map(type::show).orElse("");
  }

  Map<String, Object> jsonSchema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "description",
        leaf()
            ? description + initial.map(value -> ". Default: " + type.show(value)).orElse("")
            : description);
    schema.putAll(type.jsonSchema());
    return schema;
  }

  Stream<Leaf> leaves() {
    return leaf() ? Stream.of(Leaf.of(this)) : type.leaves().map(leaf -> leaf.below(name));
  }

  private boolean leaf() {
    return !(type instanceof Section<?>);
  }
}
