package io.quaymaster.config.yaml;

import io.quaymaster.config.ConfigProblem;

/**
 * Where something stands.
 *
 * @param file path of the file, or the name of the level it belongs to
 * @param line counts from 1
 * @param column counts from 1
 */
public record Place(String file, int line, int column) {
  /** Something wrong here, at a dotted key. */
  public ConfigProblem problem(String key, String message) {
    return new ConfigProblem(file, line, column, key, message);
  }
}
