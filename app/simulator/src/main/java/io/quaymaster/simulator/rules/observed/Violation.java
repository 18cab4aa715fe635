package io.quaymaster.simulator.rules.observed;

/**
 * A request that GitHub's own description doesn't allow.
 *
 * @param call the operation, or method and path when there is none
 * @param problem what was wrong, where, and what was expected
 */
public record Violation(String call, String problem) {

  @Override
  public String toString() {
    return call + ": " + problem;
  }
}
