package io.quaymaster.release.health;

import java.util.List;

/**
 * What the check found.
 *
 * @param seen runs that were looked at
 * @param takenUp forgotten runs that were taken up
 * @param stuck what people are told of, worst first
 * @param untold how many repositories could not be looked into, or nobody could be told of; the
 *     next check tries again
 */
public record HealthReport(int seen, int takenUp, List<StuckRelease> stuck, int untold) {
  public HealthReport {
    stuck = List.copyOf(stuck);
  }
}
