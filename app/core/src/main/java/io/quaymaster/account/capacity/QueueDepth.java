package io.quaymaster.account.capacity;

import io.quaymaster.account.PoolName;

/** How much waits for the workers of a pool. */
public interface QueueDepth {
  /**
   * Messages of a queue, as SQS counts them: approximately.
   *
   * @param visible waiting
   * @param inFlight received and not yet deleted
   */
  record Depth(long visible, long inFlight) {
    public Depth {
      if (visible < 0 || inFlight < 0) {
        throw new IllegalArgumentException(
            "a queue has no negative number of messages: %d, %d".formatted(visible, inFlight));
      }
    }
  }

  /** Now. A pool without a queue is a fault: an exception, like an outage. */
  Depth of(PoolName pool);
}
