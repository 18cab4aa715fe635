package io.quaymaster.simulator.rules.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.rules.operation.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks bodies. */
final class BodyRules {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Schemas schemas;

  BodyRules(Schemas schemas) {
    this.schemas = schemas;
  }

  List<Problem> problems(ApiRequest request, Operation operation) {
    JsonNode described = operation.description().path("requestBody");
    JsonNode schema = described.path("content").path("application/json").path("schema");
    if (described.isMissingNode()) {
      return request.body().length == 0 || request.text().isBlank()
          ? List.of()
          : List.of(new Problem.Ignored("a body was sent where none is expected"));
    }
    if (schema.isMissingNode()) {
      return List.of(); // an upload: any bytes are right
    }
    if (request.body().length == 0) {
      return described.path("required").booleanValue() ? missing(schema) : List.of();
    }
    return inJson(request, schema);
  }

  private static List<Problem> missing(JsonNode schema) {
    List<Problem> problems = new ArrayList<>();
    for (JsonNode field : schema.path("required")) {
      problems.add(new Problem.Invalid("\"%s\" wasn't supplied.".formatted(field.asText())));
    }
    return problems;
  }

  private List<Problem> inJson(ApiRequest request, JsonNode schema) {
    List<Problem> problems = new ArrayList<>();
    request
        .header("content-type")
        .filter(type -> !type.startsWith("application/json"))
        .ifPresent(
            type ->
                problems.add(
                    new Problem.Ignored(
                        "content type is %s, expected application/json".formatted(type))));
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException e) {
      return List.of(new Problem.Unreadable("Problems parsing JSON"));
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can't fail to be read", e);
    }
    if (schema.path("type").asText().equals("object") && !body.isObject()) {
      return List.of(new Problem.Unreadable("Body should be a JSON object"));
    }
    schemas.faults(schema, body).forEach(fault -> problems.add(new Problem.Invalid(fault)));
    unknownFields(schema, body, problems);
    return problems;
  }

  private static void unknownFields(JsonNode schema, JsonNode body, List<Problem> problems) {
    JsonNode properties = schema.path("properties");
    if (properties.isMissingNode() || schema.has("oneOf") || schema.has("anyOf")) {
      return;
    }
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!properties.has(name)) {
                problems.add(
                    new Problem.Ignored("field '%s' of the body is unknown".formatted(name)));
              }
            });
  }
}
