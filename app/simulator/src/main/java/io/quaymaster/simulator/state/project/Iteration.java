package io.quaymaster.simulator.state.project;

import java.time.LocalDate;

/**
 * An iteration of an iteration field.
 *
 * @param id eight hexadecimal digits
 * @param title shown
 * @param startDate its first day
 * @param duration in days, at least 1
 */
public record Iteration(String id, String title, LocalDate startDate, int duration) {
  /** Refuses an iteration without days. */
  public Iteration {
    if (duration < 1) {
      throw new IllegalArgumentException("an iteration has at least one day, not " + duration);
    }
  }

  /** Whether its last day was before this one. */
  public boolean completed(LocalDate today) {
    return !today.isBefore(startDate.plusDays(duration));
  }
}
