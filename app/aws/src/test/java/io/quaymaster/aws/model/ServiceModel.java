package io.quaymaster.aws.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A service as AWS publishes it, trimmed (see {@code service-models/trim.py}).
 *
 * @param json the model
 */
record ServiceModel(Map<String, Object> json) {
  /** Loads {@code service-models/<service>.json}. */
  static ServiceModel load(String service) {
    try (InputStream in =
        Objects.requireNonNull(
            ServiceModel.class.getResourceAsStream("/service-models/" + service + ".json"),
            () -> "no model of " + service)) {
      return new ServiceModel(Trees.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String about(String name) {
    return String.valueOf(Trees.map(json.get("metadata")).getOrDefault(name, ""));
  }

  /** The name that requests are signed for. */
  String signingName() {
    return about("signingName").isEmpty() ? about("endpointPrefix") : about("signingName");
  }

  String protocol() {
    return about("protocol");
  }

  Map<String, Object> operations() {
    return Trees.map(json.get("operations"));
  }

  Map<String, Object> operation(String name) {
    return Trees.map(operations().get(name));
  }

  /** What an operation takes ({@code input}) or answers ({@code output}); empty for nothing. */
  Optional<Shape> shape(String operation, String part) {
    return Optional.ofNullable(operation(operation).get(part))
        .map(reference -> Shape.of(Trees.map(json.get("shapes")), reference));
  }
}
