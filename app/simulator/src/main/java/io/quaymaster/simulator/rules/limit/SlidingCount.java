package io.quaymaster.simulator.rules.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Points within the last minute or hour. Guarded by its owner. */
final class SlidingCount {
  private final Deque<Entry> entries = new ArrayDeque<>();
  private final Duration window;
  private final int limit;
  private int sum;

  private record Entry(Instant at, int points) {}

  SlidingCount(Duration window, int limit) {
    this.window = window;
    this.limit = limit;
  }

  boolean fits(Instant now, int points) {
    Instant start = now.minus(window);
    while (!entries.isEmpty() && !entries.getFirst().at().isAfter(start)) {
      sum -= entries.removeFirst().points();
    }
    return sum + points <= limit;
  }

  void add(Instant now, int points) {
    entries.addLast(new Entry(now, points));
    sum += points;
  }
}
