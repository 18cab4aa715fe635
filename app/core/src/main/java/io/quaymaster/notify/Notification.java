package io.quaymaster.notify;

import io.quaymaster.kernel.RepositoryRef;
import java.util.Map;
import java.util.Optional;

/**
 * Something people want to hear of.
 *
 * @param key names the happening: the same key is the same message
 * @param kind how it is shown
 * @param title one line of plain text
 * @param fields short facts in order, plain text; escaped by the channel
 * @param link where to look
 */
public record Notification(
    String key,
    Kind kind,
    RepositoryRef repository,
    String title,
    Map<String, String> fields,
    Optional<String> link) {
  public Notification {
    fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
  }

  /** How it is shown. */
  public enum Kind {
    SUCCESS,
    FAILURE,
    ATTENTION
  }
}
