package io.quaymaster.aws.dynamodb.account.torture;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How often things happened, so that a test can tell that they did. */
final class Happenings {
  /** What happens. */
  enum Happening {
    CALL,
    LEASE,
    CONFLICT,
    /** In the middle of a call, often past every deadline. */
    PAUSE,
    /** Between two calls, likewise. */
    SLEEP,
    /** A call of another process is made once more. */
    DUPLICATE,
    LOST_LEASE,
    CRASH_BEFORE,
    CRASH_AFTER,
    OUTAGE,
    ANSWER_LOST
  }

  private final Map<Happening, LongAdder> counts = new ConcurrentSkipListMap<>();

  Happenings() {
    for (Happening happening : Happening.values()) {
      counts.put(happening, new LongAdder());
    }
  }

  void add(Happening happening) {
    counts.getOrDefault(happening, new LongAdder()).increment();
  }

  long count(Happening happening) {
    return counts.getOrDefault(happening, new LongAdder()).sum();
  }

  /** That of what happened least. */
  long least() {
    return counts.values().stream().mapToLong(LongAdder::sum).min().orElse(0);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
