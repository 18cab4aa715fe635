package io.quaymaster.simulator.state.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a query.
 *
 * @param negated with a hyphen before it
 * @param qualifier such as {@code repo}, "" for words and phrases
 * @param value without quotes
 */
record Term(boolean negated, String qualifier, String value) {
  private static final Pattern TERM =
      Pattern.compile("(-?)(?:([A-Za-z-]+):)?(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[^\\s\"]++)");

  static List<Term> of(String query) {
    List<Term> terms = new ArrayList<>();
    Matcher matcher = TERM.matcher(query);
    while (matcher.find()) {
      String qualifier = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
      terms.add(new Term(!matcher.group(1).isEmpty(), qualifier, unquoted(matcher.group(3))));
    }
    return terms;
  }

  private static String unquoted(String text) {
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }
}
