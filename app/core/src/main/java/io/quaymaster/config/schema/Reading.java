package io.quaymaster.config.schema;

import io.quaymaster.config.ConfigProblem;
import io.quaymaster.config.yaml.Place;
import io.quaymaster.config.yaml.Value;
import java.util.ArrayList;
import java.util.List;

/** One pass over a file: where it is, and every problem found so far. */
public final class Reading {
  private final String path;
  private final List<ConfigProblem> problems;

  private Reading(String path, List<ConfigProblem> problems) {
    this.path = path;
    this.problems = problems;
  }

  /** A pass that begins at the top of a file. */
  public static Reading start() {
    return new Reading("", new ArrayList<>());
  }

  /** What was found, in the order of the file. */
  public List<ConfigProblem> problems() {
    return List.copyOf(problems);
  }

  Reading below(String key) {
    return new Reading(path.isEmpty() ? key : path + "." + key, problems);
  }

  Reading item(int index) {
    return new Reading(path + "[" + index + "]", problems);
  }

  void problem(Place place, String message) {
    problems.add(place.problem(path, message));
  }

  void mismatch(Value value, String expected) {
    problem(value.place(), expected + " expected but got " + value.described());
  }
}
