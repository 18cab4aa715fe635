package io.quaymaster.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the query protocol and EC2's: a form whose keys are paths into the request. */
final class FormReader {
  private final Map<String, String> form;
  private final boolean ec2;
  private final Set<String> used = new HashSet<>(Set.of("Action", "Version"));

  FormReader(Map<String, String> form, boolean ec2) {
    this.form = form;
    this.ec2 = ec2;
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!pair.isEmpty()) {
        form.put(
            URLDecoder.decode(parts[0], UTF_8),
            parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return form;
  }

  /** The whole request; keys that the model does not know are a violation. */
  Map<String, Object> read(Optional<Shape> input) {
    Map<String, Object> read = input.map(shape -> Trees.map(structure(shape, ""))).orElse(Map.of());
    form.keySet().stream()
        .filter(key -> !used.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new Violation("there is no parameter " + key);
            });
    return read;
  }

  private Object value(Shape shape, String at) {
    return switch (shape.type()) {
      case "structure" -> structure(shape, at + ".");
      case "list" -> list(shape, at);
      case "map" -> map(shape, at);
      default -> {
        used.add(at);
        yield Scalars.read(shape, form.getOrDefault(at, ""), at);
      }
    };
  }

  private Map<String, Object> structure(Shape shape, String prefix) {
    Map<String, Object> read = new LinkedHashMap<>();
    shape
        .members()
        .forEach(
            (name, member) -> {
              String at = prefix + nameOf(name, member);
              if (isThere(at)) {
                read.put(name, value(member, at));
              }
            });
    return read;
  }

  private List<Object> list(Shape shape, String at) {
    List<Object> read = new ArrayList<>();
    if (form.containsKey(at) && String.valueOf(form.get(at)).isEmpty()) {
      used.add(at);
      return read;
    }
    String prefix =
        ec2 || shape.flattened()
            ? at
            : at + "." + shape.part("member").locationName().orElse("member");
    for (int i = 1; isThere(prefix + "." + i); i++) {
      read.add(value(shape.part("member"), prefix + "." + i));
    }
    return read;
  }

  private Map<String, Object> map(Shape shape, String at) {
    Map<String, Object> read = new LinkedHashMap<>();
    String prefix = shape.flattened() ? at : at + ".entry";
    for (int i = 1; isThere(prefix + "." + i); i++) {
      String entry = prefix + "." + i + ".";
      String key = entry + shape.part("key").locationName().orElse("key");
      used.add(key);
      read.put(
          form.getOrDefault(key, ""),
          value(shape.part("value"), entry + shape.part("value").locationName().orElse("value")));
    }
    return read;
  }

  private String nameOf(String name, Shape member) {
    if (ec2) {
      return member
          .trait("queryName")
          .or(() -> member.locationName().map(FormReader::capitalised))
          .orElse(name);
    }
    return member.locationName().orElse(name);
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private boolean isThere(String at) {
    return form.containsKey(at) || form.keySet().stream().anyMatch(k -> k.startsWith(at + "."));
  }
}
