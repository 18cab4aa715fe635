package io.quaymaster.config.level;

/**
 * What holds at one key, and who says so.
 *
 * @param key dotted path
 * @param value as it would be written in a file
 * @param source the level it comes from, {@link #INITIAL} when none says anything
 * @param line where it stands in that level's file; 0 for a value that no file says
 */
public record EffectiveValue(String key, String value, String source, int line) {
  /** The source of what no level says anything about. */
  public static final String INITIAL = "default";

  /** True when a level says it. */
  public boolean set() {
    return !source.equals(INITIAL);
  }
}
