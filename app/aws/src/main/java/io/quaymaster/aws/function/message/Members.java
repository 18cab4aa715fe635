package io.quaymaster.aws.function.message;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The members of a JSON object that is read. One that is missing or of another kind, or that its
 * type refuses, is an {@link UnreadableMessage} that names it; one that is null is missing.
 */
final class Members {
  private final String at;
  private final JsonNode object;
  private final Strictness strictness;
  private final Set<String> known = new HashSet<>();

  /** What is done with members that nobody reads. */
  enum Strictness {
    /** They are refused: what is asked for must not be ignored. */
    EXACT,
    /** They are let be: a newer function may say more than its caller knows. */
    LENIENT
  }

  /**
   * @param at where it stands, for people: {@code acquire.lease}
   */
  Members(String at, JsonNode object, Strictness strictness) {
    this.at = at;
    this.object = object;
    this.strictness = strictness;
    if (!object.isObject()) {
      throw new UnreadableMessage(at + ": an object expected");
    }
  }

  /** To be called when all is read. */
  void end() {
    if (strictness == Strictness.LENIENT) {
      return;
    }
    for (Map.Entry<String, JsonNode> entry : object.entries()) {
      if (!known.contains(entry.getKey())) {
        throw new UnreadableMessage(path(entry.getKey()) + " is not known");
      }
    }
  }

  private String path(String name) {
    return at + "." + name;
  }

  private Optional<JsonNode> find(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  /** Any JSON. */
  JsonNode node(String name) {
    return find(name).orElseThrow(() -> new UnreadableMessage(path(name) + " is missing"));
  }

  /** A text and what it means. */
  <T> T value(String name, Function<String, T> meaning) {
    return meaning(path(name), node(name), meaning);
  }

  <T> Optional<T> optionalValue(String name, Function<String, T> meaning) {
    return find(name).map(node -> meaning(path(name), node, meaning));
  }

  <T> List<T> values(String name, Function<String, T> meaning) {
    List<T> values = new ArrayList<>();
    for (JsonNode node : items(name)) {
      values.add(meaning(path(name), node, meaning));
    }
    return values;
  }

  private static <T> T meaning(String at, JsonNode node, Function<String, T> meaning) {
    if (!node.isString()) {
      throw new UnreadableMessage(at + ": a text expected");
    }
    try {
      return meaning.apply(node.getStringValue());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableMessage(at + ": " + e.getMessage(), e);
    }
  }

  long number(String name) {
    return number(path(name), node(name));
  }

  /** A number of 32 bits. */
  int integer(String name) {
    try {
      return Math.toIntExact(number(name));
    } catch (ArithmeticException e) {
      throw new UnreadableMessage(path(name) + ": a whole number of 32 bits expected", e);
    }
  }

  Optional<Long> optionalNumber(String name) {
    return find(name).map(node -> number(path(name), node));
  }

  private static long number(String at, JsonNode node) {
    if (!node.isNumber()) {
      throw new UnreadableMessage(at + ": a number expected");
    }
    try {
      return new BigDecimal(node.coerceStringValue()).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new UnreadableMessage(at + ": a whole number of 64 bits expected", e);
    }
  }

  boolean flag(String name) {
    JsonNode node = node(name);
    if (!node.isBoolean()) {
      throw new UnreadableMessage(path(name) + ": true or false expected");
    }
    return node.getBooleanValue();
  }

  <T> T part(String name, Format<T> format) {
    return format.read(path(name), node(name), strictness);
  }

  <T> Optional<T> optionalPart(String name, Format<T> format) {
    return find(name).map(node -> format.read(path(name), node, strictness));
  }

  <T> List<T> parts(String name, Format<T> format) {
    List<T> parts = new ArrayList<>();
    for (JsonNode node : items(name)) {
      parts.add(format.read(path(name), node, strictness));
    }
    return parts;
  }

  private Iterable<JsonNode> items(String name) {
    JsonNode node = node(name);
    if (!node.isArray()) {
      throw new UnreadableMessage(path(name) + ": a list expected");
    }
    return node.values();
  }
}
