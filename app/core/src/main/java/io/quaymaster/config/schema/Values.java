package io.quaymaster.config.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a section's keys were read as. */
public final class Values {
  private final Map<Key<?>, Object> read = new HashMap<>();

  Values() {}

  <T> void put(Key<T> key, T value) {
    read.put(key, value);
  }

  /**
   * What stands at the key, or its initial value.
   *
   * @throws IllegalStateException when a required key was not read, which is a bug
   */
  public <T> T get(Key<T> key) {
    // put() is the only way in, and it ties the value's type to the key's.
    @SuppressWarnings("unchecked")
    Optional<T> value = Optional.ofNullable((T) read.get(key));
    return value
        .or(key::initial)
        .orElseThrow(() -> new IllegalStateException("key " + key.name() + " was not read"));
  }
}
