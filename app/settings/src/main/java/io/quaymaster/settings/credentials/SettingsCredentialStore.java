package io.quaymaster.settings.credentials;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import java.util.Optional;

/** The credentials in the settings; a private key in a file is read again on every load. */
public final class SettingsCredentialStore implements CredentialStore {
  private final AppSettings settings;

  public SettingsCredentialStore(AppSettings settings) {
    this.settings = settings;
  }

  @Override
  public Optional<AppCredentials> load() {
    return Optional.of(settings.credentials());
  }

  /**
   * Settings are not written by a program.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void save(AppCredentials credentials) {
    throw new IllegalStateException(
        "the App's credentials come from the settings quaymaster.app.*; change them there");
  }
}
