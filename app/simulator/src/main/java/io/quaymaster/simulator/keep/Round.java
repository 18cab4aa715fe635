package io.quaymaster.simulator.keep;

import java.util.List;

/**
 * Files that change together: all of them or none, whenever the process or the machine stops.
 *
 * @param replaced files whose new content was {@linkplain StateFolder#prepare prepared}
 * @param deleted files that are to go
 */
record Round(List<String> replaced, List<String> deleted) {
  /** Copies the lists. */
  Round {
    replaced = List.copyOf(replaced);
    deleted = List.copyOf(deleted);
  }

  /** One file is replaced, or is gone, at once anyway. */
  boolean single() {
    return replaced.size() + deleted.size() <= 1;
  }
}
