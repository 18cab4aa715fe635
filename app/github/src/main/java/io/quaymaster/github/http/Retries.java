package io.quaymaster.github.http;

import io.quaymaster.app.HostException;
import io.quaymaster.app.HostException.Reason;
import io.quaymaster.app.HostException.Refused;
import io.quaymaster.app.HostException.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that decides whether a failed call is made again. */
@Singleton
public class Retries {
  private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

  private final Backoff backoff;
  private final Sleeper sleeper;

  public Retries(Backoff backoff, Sleeper sleeper) {
    this.backoff = backoff;
    this.sleeper = sleeper;
  }

  /**
   * Makes a call, and again where that is right: outages of repeatable calls, with back-off; a 404
   * upon something new, once; a refused token, once, after {@code renew}. Nothing else.
   *
   * @param call one attempt
   * @param renew gets rid of a token that GitHub refused
   * @throws HostException the last one
   */
  public <T> T run(Effect effect, Supplier<T> call, Runnable renew) {
    boolean renewed = false;
    boolean lagged = false;
    Duration slept = Duration.ZERO;
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (Refused refused) {
        boolean token = refused.reason() == Reason.UNAUTHORIZED && !renewed;
        boolean lag = refused.reason() == Reason.NOT_FOUND && effect.uponNew() && !lagged;
        if (token) {
          renewed = true;
          renew.run();
        } else if (lag) {
          lagged = true;
          slept = slept.plus(pause(attempt, slept, refused).orElseThrow(() -> refused));
        } else {
          throw refused;
        }
      } catch (Unavailable outage) {
        if (!effect.repeatable()) {
          throw outage;
        }
        slept = slept.plus(pause(attempt, slept, outage).orElseThrow(() -> outage));
      }
    }
  }

  private Optional<Duration> pause(int attempt, Duration slept, HostException why) {
    Optional<Duration> wait = backoff.after(attempt, slept);
    wait.ifPresent(
        time -> {
          LOG.info("again in {} ms: {}", time.toMillis(), why.text());
          sleeper.sleep(time);
        });
    return wait;
  }
}
