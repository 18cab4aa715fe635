package io.quaymaster.aws.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads the REST protocols: parts of a request are in its path, query, headers and body. */
final class Rest {
  private static final Pattern LABEL = Pattern.compile("\\{(\\w+)(\\+?)}");

  private final ServiceModel model;

  Rest(ServiceModel model) {
    this.model = model;
  }

  /** An operation that a path and query may mean. */
  private record Candidate(
      String operation, Map<String, String> labels, Map<String, String> constants) {}

  /** A request once it is read. */
  record Read(String operation, Map<String, Object> params) {}

  Read read(String method, URI uri, Headers headers, String body) {
    Map<String, String> query = FormReader.form(Optional.ofNullable(uri.getRawQuery()).orElse(""));
    query.remove("x-id");
    Candidate found =
        candidates(method, uri.getRawPath(), query).stream()
            .max((a, b) -> Integer.compare(a.constants().size(), b.constants().size()))
            .orElseThrow(() -> new Violation("no operation is " + method + " " + uri));
    found.constants().keySet().forEach(query::remove);
    Map<String, Object> params = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    Optional<Shape> input = model.shape(found.operation(), "input");
    input.ifPresent(
        shape -> {
          located(shape, found, query, headers, known, params);
          params.putAll(body(shape, body));
        });
    query.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new Violation(found.operation() + " has no parameter " + key);
            });
    return new Read(found.operation(), params);
  }

  private List<Candidate> candidates(String method, String path, Map<String, String> query) {
    List<Candidate> candidates = new ArrayList<>();
    for (String operation : model.operations().keySet()) {
      Map<String, Object> http = Trees.map(model.operation(operation).get("http"));
      String[] uri = String.valueOf(http.get("requestUri")).split("\\?", 2);
      Map<String, String> constants = FormReader.form(uri.length == 1 ? "" : uri[1]);
      constants.remove("x-id");
      Optional<Map<String, String>> labels = labels(uri[0], path);
      if (method.equals(http.get("method"))
          && labels.isPresent()
          && query.entrySet().containsAll(constants.entrySet())) {
        candidates.add(new Candidate(operation, labels.orElseThrow(), constants));
      }
    }
    return candidates;
  }

  private static Optional<Map<String, String>> labels(String template, String path) {
    List<String> names = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    Matcher label = LABEL.matcher(template);
    int end = 0;
    while (label.find()) {
      form.append(Pattern.quote(template.substring(end, label.start())));
      form.append(label.group(2).isEmpty() ? "([^/]+)" : "(.+)");
      names.add(label.group(1));
      end = label.end();
    }
    form.append(Pattern.quote(template.substring(end)));
    Matcher match = Pattern.compile(form.toString()).matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      labels.put(names.get(i), URLDecoder.decode(match.group(i + 1).replace("+", "%2B"), UTF_8));
    }
    return Optional.of(labels);
  }

  private static void located(
      Shape input,
      Candidate found,
      Map<String, String> query,
      Headers headers,
      Set<String> known,
      Map<String, Object> params) {
    input
        .members()
        .forEach(
            (name, member) -> {
              String wire = member.locationName().orElse(name);
              Optional<String> text =
                  switch (member.location()) {
                    case "uri" -> Optional.ofNullable(found.labels().get(wire));
                    case "querystring" -> {
                      known.add(wire);
                      yield Optional.ofNullable(query.get(wire));
                    }
                    case "header" -> Optional.ofNullable(headers.getFirst(wire));
                    default -> Optional.empty();
                  };
              text.ifPresent(value -> params.put(name, Scalars.read(member, value, name)));
            });
  }

  private Map<String, Object> body(Shape input, String body) {
    Optional<String> payload = input.trait("payload");
    if (body.isBlank()) {
      return Map.of();
    }
    if (model.protocol().equals("rest-json")) {
      return payload
          .<Map<String, Object>>map(name -> Map.of(name, body))
          .orElseGet(() -> Trees.parse(body));
    }
    String name = payload.orElseThrow(() -> new Violation("a body where none is known: " + body));
    Element root = Xml.parse(body);
    return Map.of(name, Xml.read(Objects.requireNonNull(input.members().get(name)), root));
  }
}
