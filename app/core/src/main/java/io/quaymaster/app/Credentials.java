package io.quaymaster.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The App's credentials as last read; they are read again only when asked. */
@Singleton
public class Credentials {
  private record Read(Optional<AppCredentials> credentials, Instant at) {}

  private final CredentialStore store;
  private final Clock clock;
  private final AtomicReference<Read> last =
      new AtomicReference<>(new Read(Optional.empty(), Instant.EPOCH));

  public Credentials(CredentialStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The credentials.
   *
   * @throws IllegalStateException when the App is not set up
   */
  public AppCredentials current() {
    return find().orElseThrow(() -> new IllegalStateException("the App has no credentials yet"));
  }

  /** The credentials, or empty while the App is not set up. */
  public Optional<AppCredentials> find() {
    Optional<AppCredentials> known = last.get().credentials();
    return known.isPresent() ? known : reload();
  }

  /**
   * The credentials; while the App is not set up, the store is asked at most once within {@code
   * age}.
   */
  public Optional<AppCredentials> known(Duration age) {
    Optional<AppCredentials> known = last.get().credentials();
    return known.isPresent() ? known : refreshed(age);
  }

  /** Reads them from the store again, after a rotation. What was known survives an outage. */
  public synchronized Optional<AppCredentials> reload() {
    Optional<AppCredentials> loaded = last.get().credentials();
    try {
      loaded = store.load();
    } finally {
      last.set(new Read(loaded, clock.instant()));
    }
    return loaded;
  }

  /**
   * Reads them again unless that was done or tried within {@code age}: whoever sends bad signatures
   * must not be able to make us ask the store each time, not even by many requests at once.
   */
  public synchronized Optional<AppCredentials> refreshed(Duration age) {
    Read read = last.get();
    return read.at().plus(age).isAfter(clock.instant()) ? read.credentials() : reload();
  }
}
