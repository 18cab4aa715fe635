package io.quaymaster.simulator.rules.operation;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Matches paths with a template; parameters that may contain slashes take several segments. */
final class PathTemplate {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final Pattern pattern;
  private final List<String> names = new ArrayList<>();
  private final int literals;

  PathTemplate(String template, Set<String> manySegments) {
    StringBuilder regex = new StringBuilder();
    Matcher parameters = PARAMETER.matcher(template);
    int end = 0;
    int literalCharacters = 0;
    while (parameters.find()) {
      regex.append(Pattern.quote(template.substring(end, parameters.start())));
      literalCharacters += parameters.start() - end;
      names.add(parameters.group(1));
      regex.append(manySegments.contains(parameters.group(1)) ? "(.+)" : "([^/]+)");
      end = parameters.end();
    }
    regex.append(Pattern.quote(template.substring(end)));
    pattern = Pattern.compile(regex.toString());
    literals = literalCharacters + template.length() - end;
  }

  /** How much of the template is not a parameter: of two that match, the greater one is meant. */
  int literals() {
    return literals;
  }

  /** The decoded values when the raw path matches. */
  Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String raw = matcher.group(i + 1).replace("+", "%2B");
      values.put(names.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
    }
    return Optional.of(values);
  }
}
