package io.quaymaster.roadmap.item;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year: {@code Q1 2026}.
 *
 * @param number 1 to 4
 * @param year four digits
 */
public record Quarter(int number, int year) {
  private static final Pattern FORM = Pattern.compile("Q([1-4]) ([1-9][0-9]{3})");

  public Quarter {
    if (number < 1 || number > 4 || year < 1000 || year > 9999) {
      throw new IllegalArgumentException("not a quarter: " + number + " of " + year);
    }
  }

  /** Reads {@code Q1 2026}; empty for anything else. */
  public static Optional<Quarter> read(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** Its last day. */
  public LocalDate lastDay() {
    return YearMonth.of(year, number * 3).atEndOfMonth();
  }

  @Override
  public String toString() {
    return "Q" + number + " " + year;
  }
}
