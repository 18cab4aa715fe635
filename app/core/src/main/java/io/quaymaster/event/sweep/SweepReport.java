package io.quaymaster.event.sweep;

/**
 * What a sweep did.
 *
 * @param open deliveries whose last attempt is too recent to judge, or that could not be brought
 *     back now
 * @param redelivered GitHub was asked to deliver them again
 * @param queued their payload was fetched and queued
 * @param givenUp lost: forgotten by GitHub or unreadable
 */
public record SweepReport(int open, int redelivered, int queued, int givenUp) {
  /** Nothing was missing. */
  public static final SweepReport NOTHING = new SweepReport(0, 0, 0, 0);

  SweepReport plus(DeliverySweep.Fate fate) {
    return switch (fate) {
      case OPEN -> new SweepReport(open + 1, redelivered, queued, givenUp);
      case REDELIVERED -> new SweepReport(open, redelivered + 1, queued, givenUp);
      case IGNORED -> this;
      case QUEUED -> new SweepReport(open, redelivered, queued + 1, givenUp);
      case GIVEN_UP -> new SweepReport(open, redelivered, queued, givenUp + 1);
    };
  }
}
