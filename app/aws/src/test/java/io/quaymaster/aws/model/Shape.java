package io.quaymaster.aws.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One shape of a service's published model, as it is referred to from where it stands.
 *
 * @param shapes all of the service's shapes, as JSON
 * @param reference the reference, whose traits come before the shape's own
 * @param json the shape itself
 */
record Shape(Map<String, Object> shapes, Map<String, Object> reference, Map<String, Object> json) {
  static Shape of(Map<String, Object> shapes, Object reference) {
    Map<String, Object> at = Trees.map(reference);
    return new Shape(shapes, at, Trees.map(shapes.get(String.valueOf(at.get("shape")))));
  }

  String type() {
    return String.valueOf(json.get("type"));
  }

  /** The members of a structure by name. */
  Map<String, Shape> members() {
    Map<String, Shape> members = new LinkedHashMap<>();
    Trees.map(json.getOrDefault("members", Map.of()))
        .forEach((name, reference) -> members.put(name, of(shapes, reference)));
    return members;
  }

  /** Names of members that must be there. */
  List<String> required() {
    return Trees.list(json.getOrDefault("required", List.of())).stream()
        .map(String::valueOf)
        .toList();
  }

  /** What a list or a map is made of: {@code member}, {@code key} or {@code value}. */
  Shape part(String part) {
    return of(shapes, Objects.requireNonNull(json.get(part), () -> type() + " without " + part));
  }

  Optional<String> trait(String name) {
    Object value = reference.containsKey(name) ? reference.get(name) : json.get(name);
    return Optional.ofNullable(value).map(String::valueOf);
  }

  boolean flattened() {
    return trait("flattened").filter("true"::equals).isPresent();
  }

  Optional<String> locationName() {
    return Optional.ofNullable(reference.get("locationName")).map(String::valueOf);
  }

  /** Where it travels in REST: {@code uri}, {@code querystring}, {@code header}; else the body. */
  String location() {
    return Optional.ofNullable(reference.get("location")).map(String::valueOf).orElse("body");
  }
}
