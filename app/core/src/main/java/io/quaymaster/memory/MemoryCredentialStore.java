package io.quaymaster.memory;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Credentials in memory. */
public final class MemoryCredentialStore implements CredentialStore {
  private final AtomicReference<Optional<AppCredentials>> stored =
      new AtomicReference<>(Optional.empty());

  @Override
  public Optional<AppCredentials> load() {
    return stored.get();
  }

  @Override
  public void save(AppCredentials credentials) {
    stored.set(Optional.of(credentials));
  }
}
