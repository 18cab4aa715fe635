package io.quaymaster.github.http;

import io.quaymaster.app.HostException;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sleeps on the calling thread. */
@Singleton
class ThreadSleeper implements Sleeper {
  @Override
  public void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HostException.Unavailable("stopped while waiting to call GitHub again", e);
    }
  }
}
