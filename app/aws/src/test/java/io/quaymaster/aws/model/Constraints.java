package io.quaymaster.aws.model;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Types, required members, enums, lengths, ranges and patterns of a model, held to a value. */
final class Constraints {
  private final boolean request;

  private Constraints(boolean request) {
    this.request = request;
  }

  /** Holds a request to its shape. */
  static void ofRequest(Shape shape, Object value, String at) {
    new Constraints(true).check(shape, value, at);
  }

  /** Holds an answer to its shape: types and names only, for fixtures name only what matters. */
  static void ofAnswer(Shape shape, Object value, String at) {
    new Constraints(false).check(shape, value, at);
  }

  private void check(Shape shape, Object value, String at) {
    switch (shape.type()) {
      case "structure" -> structure(shape, Trees.map(value), at);
      case "list" -> list(shape, Trees.list(value), at);
      case "map" -> map(shape, Trees.map(value), at);
      case "string" -> string(shape, expect(String.class, value, at), at);
      case "boolean" -> expect(Boolean.class, value, at);
      case "integer", "long", "float", "double" ->
          range(shape, expect(Number.class, value, at).doubleValue(), at);
      case "timestamp" -> expect(Object.class, value, at);
      case "blob" -> expect(Object.class, value, at);
      default -> throw new Violation(at + ": a type that the tests don't know: " + shape.type());
    }
  }

  private void structure(Shape shape, Map<String, Object> value, String at) {
    Map<String, Shape> members = shape.members();
    value.forEach(
        (name, member) -> {
          Shape known = members.get(name);
          if (known == null) {
            throw new Violation(at + " has no member " + name + " but " + members.keySet());
          }
          check(known, member, at + "." + name);
        });
    if (request) {
      shape.required().stream()
          .filter(name -> !value.containsKey(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw new Violation(at + "." + name + " is required");
              });
    }
  }

  private void list(Shape shape, List<Object> value, String at) {
    range(shape, value.size(), at);
    for (int i = 0; i < value.size(); i++) {
      check(shape.part("member"), value.get(i), at + "[" + i + "]");
    }
  }

  private void map(Shape shape, Map<String, Object> value, String at) {
    range(shape, value.size(), at);
    value.forEach(
        (key, member) -> {
          check(shape.part("key"), key, at + " key");
          check(shape.part("value"), member, at + "." + key);
        });
  }

  private void string(Shape shape, String value, String at) {
    if (!request) {
      return;
    }
    range(shape, value.length(), at);
    Object allowed = shape.json().get("enum");
    if (allowed != null && !Trees.list(allowed).contains(value)) {
      throw new Violation(at + " is '" + value + "', not one of " + allowed);
    }
    shape
        .trait("pattern")
        .filter(pattern -> !Pattern.compile(pattern, Pattern.DOTALL).matcher(value).matches())
        .ifPresent(
            pattern -> {
              throw new Violation(at + " is '" + value + "', which is not " + pattern);
            });
  }

  private void range(Shape shape, double value, String at) {
    if (!request) {
      return;
    }
    if (shape.trait("min").filter(min -> value < Double.parseDouble(min)).isPresent()
        || shape.trait("max").filter(max -> value > Double.parseDouble(max)).isPresent()) {
      throw new Violation(
          at + ": " + value + " is not within " + shape.trait("min") + ".." + shape.trait("max"));
    }
  }

  private static <T> T expect(Class<T> type, Object value, String at) {
    if (!type.isInstance(value)) {
      throw new Violation(at + " is " + value + ", not a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
