package io.quaymaster.roadmap.item;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text of an item must be like.
 *
 * @param most how many characters it may have
 * @param oneLine whether line breaks are refused
 */
record Texts(int most, boolean oneLine) {
  /** Control characters, and those that turn or hide text; a line break is not meant. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\r\\t]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Pattern BREAK = Pattern.compile("[\\n\\r\\t\\u0085\\u2028\\u2029]");

  static Texts line(int most) {
    return new Texts(most, true);
  }

  static Texts lines(int most) {
    return new Texts(most, false);
  }

  String expected() {
    return "a text of 1 to %,d characters".formatted(most);
  }

  /** What is wrong with the text, if anything. */
  Optional<String> check(String text) {
    int length = text.codePointCount(0, text.length());
    if (text.isBlank()) {
      return Optional.of("is empty: " + expected() + " expected");
    }
    if (length > most) {
      return Optional.of("has %,d characters: at most %,d expected".formatted(length, most));
    }
    if (UNSEEN.matcher(text).find() || !isWhole(text)) {
      return Optional.of("holds control or invisible characters: take them out");
    }
    if (oneLine && BREAK.matcher(text).find()) {
      return Optional.of("has several lines: one expected");
    }
    return Optional.empty();
  }

  /** Half of a surrogate pair can't be sent. */
  private static boolean isWhole(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  String clean(String text) {
    return text.strip();
  }
}
