package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may stand at a key.
 *
 * @param <T> what it is read as
 */
public interface ValueType<T> {
  /** What is expected, for a person: "true or false". */
  String expected();

  /** Reads a value; empty when it is wrong, which is then among the problems of the reading. */
  Optional<T> read(Value value, Reading reading);

  /** A value as it would be written in a file, in one line. */
  String show(T value);

  /** The same rule as JSON Schema, in words that draft 7 and later know. */
  Map<String, Object> jsonSchema();

  /** The keys below it that hold a value of their own; none for all but sections. */
  default Stream<Leaf> leaves() {
    return Stream.empty();
  }
}
