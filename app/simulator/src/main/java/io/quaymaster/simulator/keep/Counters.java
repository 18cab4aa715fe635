package io.quaymaster.simulator.keep;

/**
 * What must never begin anew.
 *
 * @param lastId the last numeric id given out
 * @param starts how often the simulated GitHub was started before; two starts that drew the same
 *     random numbers would give out the same GUIDs and tokens
 */
public record Counters(long lastId, long starts) {
  private static final long FIRST_ID = 1000;

  /** Nothing was ever started. */
  public static Counters fresh() {
    return new Counters(FIRST_ID, 0);
  }
}
