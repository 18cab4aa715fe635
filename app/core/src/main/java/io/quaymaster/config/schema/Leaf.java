package io.quaymaster.config.schema;

import io.quaymaster.config.yaml.Value;
import io.quaymaster.config.yaml.Value.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key that holds a value, with the way to it.
 *
 * @param path the names of the sections above it, and its own
 */
public record Leaf(List<String> path, Key<?> key) {
  public Leaf {
    path = List.copyOf(path);
  }

  static Leaf of(Key<?> key) {
    return new Leaf(List.of(key.name()), key);
  }

  Leaf below(String section) {
    return new Leaf(Stream.concat(Stream.of(section), path.stream()).toList(), key);
  }

  /** The dotted path: {@code release.tag-prefix}. */
  public String name() {
    return String.join(".", path);
  }

  /** What a tree says at this key. */
  public Optional<Value> in(Mapping tree) {
    Optional<Value> at = Optional.of(tree);
    for (String step : path) {
      at = at.flatMap(value -> value instanceof Mapping map ? map.get(step) : Optional.empty());
    }
    return at;
  }
}
