package io.quaymaster.simulator.graphql;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a GraphQL request.
 *
 * @param query the document
 * @param operationName which of its operations, when it has several
 * @param variables their values
 */
record GraphQlRequest(String query, @Nullable String operationName, Map<String, Object> variables) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a body; empty when it is no JSON. */
  static Optional<JsonNode> json(byte[] body) {
    try {
      return Optional.of(JSON.readTree(body));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The request; empty when there is no query in it. */
  static Optional<GraphQlRequest> of(JsonNode body) {
    JsonNode query = body.path("query");
    JsonNode variables = body.path("variables");
    if (!query.isTextual() || !(variables.isObject() || variables.isEmpty())) {
      return Optional.empty();
    }
    Map<String, Object> values =
        variables.isObject()
            ? JSON.convertValue(variables, new TypeReference<Map<String, Object>>() {})
            : Map.of();
    String name = body.path("operationName").textValue();
    return Optional.of(new GraphQlRequest(query.textValue(), name, values));
  }
}
