package io.quaymaster.roadmap.route;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.schema.Reading;
import io.quaymaster.config.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routes by tag, or why there are none. */
public sealed interface Routing {
  /** The file validates. */
  record Valid(Map<String, Route> routes) implements Routing {
    public Valid {
      routes = Map.copyOf(routes);
    }
  }

  /** There is no usable file; each problem is for a person. */
  record Invalid(List<String> problems) implements Routing {
    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the text of a routing file. */
  static Routing read(String text) {
    YamlText.Parsed parsed = YamlText.read(RoutingStore.PATH, text);
    List<ConfigProblem> problems = new ArrayList<>(parsed.problems());
    if (parsed.value().isPresent()) {
      Reading reading = Reading.start();
      var routes = new RoutingSection().read(parsed.value().orElseThrow(), reading);
      if (routes.isPresent() && reading.problems().isEmpty()) {
        return new Valid(routes.orElseThrow());
      }
      problems.addAll(reading.problems());
    } else if (problems.isEmpty()) {
      return new Invalid(List.of(RoutingStore.PATH + " is empty: the key 'tags' expected"));
    }
    return new Invalid(problems.stream().map(ConfigProblem::toString).toList());
  }
}
