package io.quaymaster.config;

/**
 * One thing wrong in a configuration file.
 *
 * @param file path of the file, or the name of the level it belongs to
 * @param line counts from 1
 * @param column counts from 1
 * @param key dotted path of the key, empty for the whole file
 * @param message what was wrong and what was expected
 */
public record ConfigProblem(String file, int line, int column, String key, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + " " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
