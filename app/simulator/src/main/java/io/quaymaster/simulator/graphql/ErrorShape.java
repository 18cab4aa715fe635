package io.quaymaster.simulator.graphql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors as GitHub writes them. */
final class ErrorShape {
  private static final Pattern UNDEFINED =
      Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");

  private ErrorShape() {}

  /** An error with GitHub's type. */
  static ObjectNode typed(
      String type, @Nullable String message, List<Object> path, @Nullable SourceLocation location) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type);
    ArrayNode steps = json.putArray("path");
    for (Object step : path) {
      if (step instanceof Integer index) {
        steps.add(index);
      } else {
        steps.add(String.valueOf(step));
      }
    }
    locations(json, location == null ? List.of() : List.of(location));
    json.put("message", message);
    return json;
  }

  /** A document that doesn't fit the schema, or can't be parsed. */
  static ObjectNode of(GraphQLError error) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String message = Objects.requireNonNullElse(error.getMessage(), "");
    if (error instanceof ValidationError invalid) {
      ArrayNode path = json.putArray("path").add("query");
      List<String> steps = invalid.getQueryPath();
      if (steps != null) {
        steps.forEach(path::add);
      }
      Matcher undefined = UNDEFINED.matcher(message);
      boolean field = invalid.getValidationErrorType() == ValidationErrorType.FieldUndefined;
      if (field && undefined.find()) {
        json.putObject("extensions")
            .put("code", "undefinedField")
            .put("typeName", undefined.group(2))
            .put("fieldName", undefined.group(1));
        message =
            "Field '%s' doesn't exist on type '%s'"
                .formatted(undefined.group(1), undefined.group(2));
      }
    }
    locations(json, error.getLocations());
    json.put("message", message);
    return json;
  }

  private static void locations(ObjectNode json, @Nullable List<SourceLocation> locations) {
    ArrayNode array = json.putArray("locations");
    if (locations != null) {
      locations.forEach(
          at -> array.addObject().put("line", at.getLine()).put("column", at.getColumn()));
    }
  }
}
