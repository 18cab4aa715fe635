package io.quaymaster.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.shape.Json;

/** Answers that many routes give. */
public final class Answers {
  private static final String DOCS = "https://docs.github.com/rest";

  private Answers() {}

  /** A plain error. */
  public static ApiAnswer error(int status, String message) {
    return ApiAnswer.error(status, message, DOCS);
  }

  /** A 422 with only a message. */
  public static ApiAnswer unprocessable(String message) {
    return error(422, message);
  }

  /** A 422 with a message for one field: code {@code custom}. */
  public static ApiAnswer custom(String resource, String field, String message) {
    ObjectNode body = Json.object().put("message", "Validation Failed");
    ArrayNode errors = body.putArray("errors");
    ObjectNode error = errors.addObject().put("resource", resource).put("code", "custom");
    if (!field.isEmpty()) {
      error.put("field", field);
    }
    error.put("message", message);
    body.put("documentation_url", DOCS).put("status", "422");
    return ApiAnswer.json(422, body);
  }

  /** A ref that a ruleset forbids. */
  public static ApiAnswer violation(String rule) {
    return unprocessable("Repository rule violations found\n\n" + rule + "\n\n");
  }
}
