package io.quaymaster.config.job;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a job may work: a number with {@code s}, {@code m} or {@code h}, from 1 s to 150 m. The
 * account is leased for three hours, and what remains is for preparing, storing results and
 * cleaning up after a stop.
 *
 * @param value the duration
 * @param text as written
 */
public record JobTimeout(Duration value, String text) {
  /** What a timeout looks like. */
  public static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,4}[smh]");

  /** The longest. */
  public static final Duration MOST = Duration.ofMinutes(150);

  public JobTimeout {
    if (!value.isPositive() || value.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "a timeout from 1s to 150m expected but got '"
              + text
              + "'; the account is leased for three hours");
    }
  }

  /**
   * Reads {@code 45m}.
   *
   * @throws IllegalArgumentException when it is anything else, or out of bounds
   */
  public static JobTimeout of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a duration such as 45m: '" + text + "'");
    }
    int number = Integer.parseInt(text.substring(0, text.length() - 1));
    Duration value =
        switch (text.charAt(text.length() - 1)) {
          case 's' -> Duration.ofSeconds(number);
          case 'm' -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        };
    return new JobTimeout(value, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
