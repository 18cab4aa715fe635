package io.quaymaster.simulator.state.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the index knows it: lower-case words. So a phrase is found inside of a longer title
 * too, and case and punctuation don't count.
 *
 * @param all in order
 */
record Words(List<String> all) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  static Words of(String text) {
    return new Words(
        Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  /** Whether the other's words stand here one after the other. */
  boolean has(Words phrase) {
    return Collections.indexOfSubList(all, phrase.all()) >= 0;
  }
}
