package io.quaymaster.github.http;

import java.time.Duration;

/** Waits a short while between two attempts. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Returns after the time.
   *
   * @throws io.quaymaster.app.HostException.Unavailable when the thread is interrupted: it stops
   */
  void sleep(Duration time);
}
