package io.quaymaster.job.desk;

import java.time.Duration;

/**
 * The times that workers go by.
 *
 * @param longPoll how long a worker with an account waits for a job
 * @param beat how often it gives signs of life
 * @param silence after so long without one, another may take its job over; as long as a message is
 *     hidden from others
 * @param lease when a lease ends at the latest
 * @param losses so many workers may be lost at a job before it is given up
 */
public record WorkTiming(
    Duration longPoll, Duration beat, Duration silence, Duration lease, int losses) {
  /** What production uses. */
  public static final WorkTiming DEFAULT =
      new WorkTiming(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          Duration.ofHours(3),
          3);

  public WorkTiming {
    if (!beat.isPositive() || silence.compareTo(beat.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "silence must be at least two beats: one that is late is no sign of death");
    }
    if (longPoll.isNegative() || losses < 1) {
      throw new IllegalArgumentException("a wait of at least 0 and one loss are the least");
    }
  }
}
