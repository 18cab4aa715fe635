package io.quaymaster.simulator.rules.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quaymaster.simulator.http.ApiRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All operations of the trimmed description; reading it takes some ten milliseconds. */
public final class Operations {
  private static final String RESOURCE = "/io/quaymaster/simulator/rules/openapi.json";

  private final JsonNode components;
  private final List<Known> known;

  private record Known(Operation operation, PathTemplate template) {}

  private Operations(JsonNode components, List<Known> known) {
    this.components = components;
    this.known = known;
  }

  /** Reads the description on the class path. */
  public static Operations load() {
    try (InputStream in =
        Objects.requireNonNull(Operations.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      JsonNode description = new ObjectMapper().readTree(in);
      List<Known> known = new ArrayList<>();
      for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
        for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
          known.add(known(path.getKey(), method.getKey(), method.getValue()));
        }
      }
      return new Operations(description.path("components"), List.copyOf(known));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
  }

  private static Known known(String template, String method, JsonNode description) {
    Set<String> manySegments =
        StreamSupport.stream(description.path("parameters").spliterator(), false)
            .filter(parameter -> parameter.path("x-multi-segment").booleanValue())
            .map(parameter -> parameter.path("name").textValue())
            .collect(Collectors.toSet());
    return new Known(
        new Operation(method.toUpperCase(Locale.ROOT), template, description),
        new PathTemplate(template, manySegments));
  }

  /** The operation that a request is for: of those that match, the most literal one. */
  public Optional<OperationMatch> find(ApiRequest request) {
    Optional<OperationMatch> best = Optional.empty();
    int literals = -1;
    for (Known one : known) {
      if (one.operation().method().equals(request.method())
          && one.template().literals() > literals) {
        Optional<Map<String, String>> values = one.template().match(request.path());
        if (values.isPresent()) {
          best = Optional.of(new OperationMatch(one.operation(), values.get()));
          literals = one.template().literals();
        }
      }
    }
    return best;
  }

  /** All of them, in the order of the description. */
  public List<Operation> all() {
    return known.stream().map(Known::operation).toList();
  }

  /** What {@code #/components/…} refers to. */
  public JsonNode components() {
    return components;
  }
}
