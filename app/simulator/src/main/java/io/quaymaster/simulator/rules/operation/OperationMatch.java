package io.quaymaster.simulator.rules.operation;

import java.util.Map;

/**
 * A request's operation and the values of the path's parameters.
 *
 * @param operation which
 * @param path decoded values by name
 */
public record OperationMatch(Operation operation, Map<String, String> path) {

  public OperationMatch {
    path = Map.copyOf(path);
  }
}
