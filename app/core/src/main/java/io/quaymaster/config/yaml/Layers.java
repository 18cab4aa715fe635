package io.quaymaster.config.yaml;

import io.quaymaster.config.yaml.Value.Entry;
import io.quaymaster.config.yaml.Value.Kind;
import io.quaymaster.config.yaml.Value.Mapping;
import io.quaymaster.config.yaml.Value.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays one level of configuration over another: maps merge by key, lists and values replace. */
public final class Layers {
  private Layers() {}

  /** What holds when the upper one has its say first. Every value keeps the place it comes from. */
  public static Mapping over(Mapping upper, Mapping lower) {
    Map<String, Entry> merged = new LinkedHashMap<>();
    lower.entries().forEach(entry -> merged.put(entry.key(), entry));
    upper.entries().forEach(entry -> merged.merge(entry.key(), entry, Layers::over));
    return new Mapping(upper.place(), List.copyOf(merged.values()));
  }

  private static Entry over(Entry lower, Entry upper) {
    if (lower.value() instanceof Mapping low) {
      if (upper.value() instanceof Mapping up) {
        return new Entry(upper.key(), upper.place(), over(up, low));
      }
      if (isNothing(upper.value())) {
        // "release:" with nothing below it says nothing about release.
        return lower;
      }
    }
    return upper;
  }

  private static boolean isNothing(Value value) {
    return value instanceof Scalar scalar && scalar.kind() == Kind.NOTHING;
  }
}
