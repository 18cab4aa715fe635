package io.quaymaster.run.later;

import io.quaymaster.run.RunKey;

/**
 * A message of the work queue that asks for a run to go on, as text.
 *
 * @param key the run
 */
public record RunMessage(RunKey key) {
  private static final String PREFIX = "quaymaster-run=";

  /**
   * Reads the text of a message.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static RunMessage read(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("not a message about a run");
    }
    return new RunMessage(RunKey.parse(text.substring(PREFIX.length())));
  }

  /** The text of the message. */
  public String write() {
    return PREFIX + key;
  }
}
