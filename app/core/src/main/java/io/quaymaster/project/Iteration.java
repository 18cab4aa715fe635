package io.quaymaster.project;

import java.time.LocalDate;

/**
 * An iteration of an iteration field.
 *
 * @param start its first day
 * @param days how many days it lasts; at least 1
 */
public record Iteration(String id, String title, LocalDate start, int days) {
  public Iteration {
    if (days < 1) {
      throw new IllegalArgumentException("an iteration lasts a day or more but " + days);
    }
  }

  /** True when the day is one of it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(start.plusDays(days));
  }
}
