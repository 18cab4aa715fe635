package io.quaymaster.simulator.state.search;

import io.quaymaster.simulator.state.issue.Issue;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the search's index is behind: GitHub's is eventually consistent, so what was opened a
 * moment ago is not found yet. Without being told, it is never behind.
 */
public final class SearchLag {
  private final Clock clock;
  private final Map<Long, Integer> missed = new HashMap<>();
  private Duration delay = Duration.ZERO;
  private int misses;

  /** No lag. */
  public SearchLag(Clock clock) {
    this.clock = clock;
  }

  /**
   * An issue is found only this long after it was opened.
   *
   * @param by zero ends it
   */
  public synchronized void delay(Duration by) {
    delay = by;
  }

  /**
   * An issue is left out of the first searches that would find it.
   *
   * @param searches how many; 0 ends it
   */
  public synchronized void misses(int searches) {
    misses = searches;
    missed.clear();
  }

  /** Whether the index has the issue; to be asked once for each search that would find it. */
  synchronized boolean has(Issue issue) {
    if (clock.instant().isBefore(issue.createdAt().plus(delay))) {
      return false;
    }
    return misses == 0 || missed.merge(issue.id(), 1, Integer::sum) > misses;
  }
}
