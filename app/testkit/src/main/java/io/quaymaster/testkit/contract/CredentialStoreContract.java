package io.quaymaster.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.AppCredentials;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.kernel.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link CredentialStore} does. */
public abstract class CredentialStoreContract {
  /** A store in which nothing has been saved. */
  protected abstract CredentialStore store();

  private static AppCredentials credentials(String webhookSecret, Optional<Secret> previous) {
    return new AppCredentials(
        12,
        "Iv1.0123",
        "quaymaster-acme",
        Optional.of(new Secret("-----BEGIN KEY-----\nabc\n-----END KEY-----\n")),
        new Secret(webhookSecret),
        previous);
  }

  @Test
  void isEmptyBeforeTheSetup() {
    assertEquals(Optional.empty(), store().load());
  }

  @Test
  void givesBackWhatWasSavedLast() {
    CredentialStore store = store();
    store.save(credentials("one", Optional.empty()));
    AppCredentials rotated = credentials("two", Optional.of(new Secret("one")));

    store.save(rotated);

    assertEquals(Optional.of(rotated), store.load());
  }
}
