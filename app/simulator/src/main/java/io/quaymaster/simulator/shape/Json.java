package io.quaymaster.simulator.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Short words for JSON trees. */
public final class Json {
  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** An array of the shapes of things. */
  public static <T> ArrayNode array(
      Collection<? extends T> things, Function<? super T, ? extends JsonNode> shape) {
    ArrayNode array = array();
    things.forEach(thing -> array.add(shape.apply(thing)));
    return array;
  }

  /** A time as GitHub writes it, {@code 2026-01-31T12:00:00Z}, or null. */
  public static @Nullable String time(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
