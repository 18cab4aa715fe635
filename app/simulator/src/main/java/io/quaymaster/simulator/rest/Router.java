package io.quaymaster.simulator.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the route of a request: the first one added that fits. {@code {name}} stands for one part
 * of the path, {@code {name...}} for all the rest.
 */
public final class Router {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)(\\.\\.\\.)?}");

  private final List<Route> routes = new ArrayList<>();

  private record Route(String method, Pattern path, List<String> names, RouteHandler handler) {}

  /** A route with the values of its path. */
  record Match(RouteHandler handler, Map<String, String> values) {}

  /** Adds a route. */
  public Router add(String method, String template, RouteHandler handler) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher matcher = PARAMETER.matcher(template);
    int end = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(template.substring(end, matcher.start())));
      regex.append(matcher.group(2) == null ? "([^/]+)" : "(.+)");
      names.add(matcher.group(1));
      end = matcher.end();
    }
    regex.append(Pattern.quote(template.substring(end)));
    routes.add(new Route(method, Pattern.compile(regex.toString()), names, handler));
    return this;
  }

  /** Adds a GET route. */
  public Router get(String template, RouteHandler handler) {
    return add("GET", template, handler);
  }

  /** Adds a POST route. */
  public Router post(String template, RouteHandler handler) {
    return add("POST", template, handler);
  }

  /** Adds a PATCH route. */
  public Router patch(String template, RouteHandler handler) {
    return add("PATCH", template, handler);
  }

  /** Adds a PUT route. */
  public Router put(String template, RouteHandler handler) {
    return add("PUT", template, handler);
  }

  /** Adds a DELETE route. */
  public Router delete(String template, RouteHandler handler) {
    return add("DELETE", template, handler);
  }

  Optional<Match> find(String method, String path) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (route.method().equals(method) && matcher.matches()) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < route.names().size(); i++) {
          String raw = matcher.group(i + 1).replace("+", "%2B");
          values.put(route.names().get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
        }
        return Optional.of(new Match(route.handler(), values));
      }
    }
    return Optional.empty();
  }
}
