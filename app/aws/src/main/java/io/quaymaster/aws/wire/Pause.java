package io.quaymaster.aws.wire;

import java.time.Duration;

/** Waits between two attempts at a call. */
@FunctionalInterface
public interface Pause {
  /** Returns after the time; earlier, with the thread's interrupt set, when it is interrupted. */
  void of(Duration time);

  /** On the calling thread. */
  static Pause onThread() {
    return time -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
