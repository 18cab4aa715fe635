package io.quaymaster.simulator.rules.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.rules.operation.OperationMatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks path and query parameters. */
final class ParameterRules {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Schemas schemas;

  ParameterRules(Schemas schemas) {
    this.schemas = schemas;
  }

  List<Problem> problems(ApiRequest request, OperationMatch match) {
    List<Problem> problems = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (JsonNode parameter : match.operation().description().path("parameters")) {
      String name = parameter.path("name").asText();
      switch (parameter.path("in").asText()) {
        case "path" -> check(parameter, List.of(match.path().getOrDefault(name, "")), problems);
        case "query" -> {
          known.add(name);
          checkQuery(parameter, request, problems);
        }
        default -> {
          // headers: none of the operations served has one of its own
        }
      }
    }
    for (Map.Entry<String, List<String>> sent : request.query().entrySet()) {
      if (!known.contains(sent.getKey())) {
        problems.add(
            new Problem.Ignored(
                "query parameter '%s' is unknown; known are %s".formatted(sent.getKey(), known)));
      }
    }
    return problems;
  }

  private void checkQuery(JsonNode parameter, ApiRequest request, List<Problem> problems) {
    List<String> values = request.query().get(parameter.path("name").asText());
    if (values != null) {
      check(parameter, values, problems);
    } else if (parameter.path("required").booleanValue()) {
      problems.add(
          new Problem.Invalid(
              "\"%s\" wasn't supplied.".formatted(parameter.path("name").asText())));
    }
  }

  private void check(JsonNode parameter, List<String> values, List<Problem> problems) {
    JsonNode schema = parameter.path("schema");
    JsonNode value = value(schema, values);
    for (String fault : schemas.faults(schema, value)) {
      problems.add(
          new Problem.Invalid(
              "parameter '%s': %s".formatted(parameter.path("name").asText(), fault)));
    }
  }

  /** Text becomes what the schema wants where it can; where not, it stays text and is a fault. */
  private static JsonNode value(JsonNode schema, List<String> values) {
    if (schema.path("type").asText().equals("array")) {
      ArrayNode array = JSON.arrayNode();
      values.forEach(value -> array.add(scalar(schema.path("items"), value)));
      return array;
    }
    return scalar(schema, values.getFirst());
  }

  private static JsonNode scalar(JsonNode schema, String value) {
    String type = schema.path("type").asText();
    if (type.equals("boolean") && (value.equals("true") || value.equals("false"))) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    boolean number = type.equals("integer") || type.equals("number") || schema.has("oneOf");
    return number && value.matches("-?\\d{1,18}")
        ? JSON.numberNode(Long.parseLong(value))
        : JSON.textNode(value);
  }
}
