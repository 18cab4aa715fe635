package io.quaymaster.github.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What GitHub says of an error.
 *
 * @param errors texts, or objects with {@code resource}, {@code field}, {@code code}, {@code
 *     message}
 */
@Serdeable
record ErrorBody(@Nullable String message, @JsonProperty("errors") @Nullable JsonNode errors) {

  /** True when one of the errors has the code. */
  boolean hasCode(String code) {
    return parts().stream().anyMatch(part -> part.endsWith(" " + code) || part.equals(code));
  }

  /** One line of text for people. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (message != null) {
      parts.add(message.strip().replaceAll("\\s+", " "));
    }
    parts.addAll(parts());
    return String.join("; ", parts);
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    if (errors != null && errors.isArray()) {
      errors.values().forEach(error -> parts.add(part(error)));
    }
    return parts;
  }

  private static String part(JsonNode error) {
    if (!error.isObject()) {
      return error.coerceStringValue();
    }
    List<String> words = new ArrayList<>();
    for (String name : List.of("resource", "field", "message", "code")) {
      JsonNode word = error.get(name);
      if (word != null && word.isString()) {
        words.add(word.getStringValue());
      }
    }
    return String.join(" ", words);
  }
}
