package io.quaymaster.config.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody who wrote a file probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The known word that is at most a third of its letters away; camelCase and snake_case count. */
  public static Optional<String> to(String word, Collection<String> known) {
    String plain = kebab(word);
    return known.stream()
        .filter(name -> distance(plain, kebab(name)) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(name -> distance(plain, kebab(name))));
  }

  private static String kebab(String word) {
    return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance, at the cost of one row. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
