package io.quaymaster.simulator.rules.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Writes schemas of OpenAPI 3.0 as JSON Schema: {@code nullable} becomes "or null". The validator's
 * own OpenAPI dialect lets null match every branch of a {@code oneOf} below a nullable schema.
 */
final class JsonSchemaForm {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonSchemaForm() {}

  static JsonNode of(JsonNode schema) {
    return switch (schema) {
      case ObjectNode object -> ofObject(object);
      case ArrayNode array -> {
        ArrayNode converted = JSON.arrayNode();
        array.forEach(one -> converted.add(of(one)));
        yield converted;
      }
      default -> schema;
    };
  }

  private static ObjectNode ofObject(ObjectNode schema) {
    ObjectNode converted = JSON.objectNode();
    for (Map.Entry<String, JsonNode> entry : schema.properties()) {
      // A property may be called "nullable"; the keyword is the boolean.
      if (!entry.getKey().equals("nullable") || !entry.getValue().isBoolean()) {
        converted.set(entry.getKey(), of(entry.getValue()));
      }
    }
    if (!schema.path("nullable").booleanValue()) {
      return converted;
    }
    ObjectNode orNull = JSON.objectNode();
    orNull.putArray("anyOf").add(JSON.objectNode().put("type", "null")).add(converted);
    return orNull;
  }
}
