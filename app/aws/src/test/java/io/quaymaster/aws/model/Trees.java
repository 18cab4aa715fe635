package io.quaymaster.aws.model;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** JSON as plain maps and lists. */
public final class Trees {
  private static final ObjectMapper JSON = ObjectMapper.getDefault();

  private Trees() {}

  public static Map<String, Object> parse(String json) {
    try {
      return json.isBlank()
          ? Map.of()
          : Objects.requireNonNull(
              JSON.readValue(
                  json.getBytes(StandardCharsets.UTF_8),
                  Argument.mapOf(String.class, Object.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(Object tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> map(@org.jspecify.annotations.Nullable Object tree) {
    if (!(tree instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("a map was expected: " + tree);
    }
    return map.entrySet().stream()
        .collect(
            Collectors.toMap(
                e -> String.valueOf(e.getKey()),
                e -> e.getValue(),
                (a, b) -> b,
                java.util.LinkedHashMap::new));
  }

  public static List<Object> list(@org.jspecify.annotations.Nullable Object tree) {
    if (!(tree instanceof List<?> list)) {
      throw new IllegalArgumentException("a list was expected: " + tree);
    }
    return List.copyOf(list);
  }
}
