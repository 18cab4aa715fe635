package io.quaymaster.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.http.ApiRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of a request. Fields of the wrong type read as absent or end the request with 422.
 *
 * @param json as it came; an empty object when there was no body
 */
public record Body(JsonNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the body; 400 when it isn't JSON. */
  static Body of(ApiRequest request) {
    if (request.body().length == 0) {
      return new Body(JsonNodeFactory.instance.objectNode());
    }
    try {
      return new Body(JSON.readTree(request.body()));
    } catch (JsonProcessingException e) {
      throw new RestProblem(Answers.error(400, "Problems parsing JSON"));
    } catch (IOException e) {
      throw new RestProblem(Answers.error(400, "Body should be a JSON object"));
    }
  }

  /** Whether the field is there, null or not. */
  public boolean has(String field) {
    return json.has(field);
  }

  /** A text; empty when absent or null. */
  public Optional<String> text(String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw invalid(field, value, "a string");
    }
    return Optional.of(value.textValue());
  }

  /** A text that must be there: 422 otherwise. */
  public String required(String field) {
    return text(field)
        .orElseThrow(
            () ->
                new RestProblem(
                    Answers.unprocessable(
                        "Invalid request.\n\n\"" + field + "\" wasn't supplied.")));
  }

  /** A yes or no; empty when absent or null. */
  public Optional<Boolean> flag(String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw invalid(field, value, "a boolean");
    }
    return Optional.of(value.booleanValue());
  }

  /** A number; empty when absent or null. */
  public Optional<Integer> number(String field) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isInt()) {
      throw invalid(field, value, "an integer");
    }
    return Optional.of(value.intValue());
  }

  /** A time; empty when absent or null, 422 when it isn't one. */
  public Optional<Instant> time(String field) {
    return text(field)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException e) {
                throw invalid(field, json.path(field), "a date-time");
              }
            });
  }

  /** A list of texts; empty when absent. Objects with a name count as the name, as for labels. */
  public Optional<List<String>> texts(String field) {
    JsonNode value = json.path(field);
    return value.isArray() ? Optional.of(names(value)) : Optional.empty();
  }

  /** The texts in an array. */
  public static List<String> names(JsonNode array) {
    List<String> names = new ArrayList<>();
    array.forEach(one -> names.add(one.isObject() ? one.path("name").asText() : one.asText()));
    return names;
  }

  private static RestProblem invalid(String field, JsonNode value, String wanted) {
    return new RestProblem(
        Answers.unprocessable(
            "Invalid request.\n\nFor 'properties/%s', %s is not %s."
                .formatted(field, value, wanted)));
  }
}
