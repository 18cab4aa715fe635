package io.quaymaster.app;

import java.util.Optional;

/** Where the App's credentials are kept: Secrets Manager in AWS, settings elsewhere. */
public interface CredentialStore {
  /** Reads them afresh; empty when the App is not set up yet. An outage is an exception. */
  Optional<AppCredentials> load();

  /** Keeps them, replacing what was there. */
  void save(AppCredentials credentials);
}
