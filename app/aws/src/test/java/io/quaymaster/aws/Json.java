package io.quaymaster.aws;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** JSON to look into; a part that is not there fails the test by its name. */
public record Json(JsonNode node) {
  public static Json parse(String text) {
    try {
      return new Json(
          Objects.requireNonNull(
              ObjectMapper.getDefault()
                  .readValue(text.getBytes(StandardCharsets.UTF_8), JsonNode.class),
              "null where JSON was expected"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part by names and indexes: {@code at("Entries", 0, "Detail")}. */
  public JsonNode at(Object... path) {
    JsonNode at = node;
    for (Object step : path) {
      JsonNode next = step instanceof Integer index ? at.get(index) : at.get(step.toString());
      at = Objects.requireNonNull(next, () -> step + " is not in " + node);
    }
    return at;
  }

  public String text(Object... path) {
    return at(path).getStringValue();
  }
}
