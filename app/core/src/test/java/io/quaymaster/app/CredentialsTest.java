package io.quaymaster.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.fixture.HandClock;
import io.quaymaster.fixture.Race;
import io.quaymaster.kernel.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Counts how often it is asked. */
  private static final class CountingStore implements CredentialStore {
    private Optional<AppCredentials> stored = Optional.empty();
    private boolean down;
    private int loads;

    @Override
    public synchronized Optional<AppCredentials> load() {
      loads++;
      if (down) {
        throw new IllegalStateException("down");
      }
      return stored;
    }

    @Override
    public synchronized void save(AppCredentials credentials) {
      stored = Optional.of(credentials);
    }
  }

  private final CountingStore store = new CountingStore();
  private final HandClock clock = new HandClock();
  private final Credentials credentials = new Credentials(store, clock);

  private static AppCredentials app(String webhookSecret) {
    return new AppCredentials(
        1, "Iv1", "quaymaster", Optional.empty(), new Secret(webhookSecret), Optional.empty());
  }

  @Test
  void theyAreReadOnce() {
    store.save(app("one"));

    assertEquals(app("one"), credentials.current());
    assertEquals(Optional.of(app("one")), credentials.find());
    assertEquals(Optional.of(app("one")), credentials.known(MINUTE));
    assertEquals(1, store.loads);
  }

  @Test
  void anAppThatIsNotSetUpHasNoneUntilItIs() {
    assertEquals(Optional.empty(), credentials.find());
    assertThrows(IllegalStateException.class, credentials::current);
    store.save(app("one"));

    assertEquals(app("one"), credentials.current());
  }

  @Test
  void whileTheAppIsNotSetUpStrangersCantAskTheStoreEachTime() {
    assertEquals(Optional.empty(), credentials.known(MINUTE));
    store.save(app("one"));
    assertEquals(Optional.empty(), credentials.known(MINUTE));
    assertEquals(1, store.loads);
    clock.move(MINUTE);

    assertEquals(Optional.of(app("one")), credentials.known(MINUTE));
  }

  @Test
  void theyAreRefreshedAtMostOnceInTheTimeGiven() {
    store.save(app("one"));
    credentials.find();
    store.save(app("two"));
    assertEquals(Optional.of(app("one")), credentials.refreshed(MINUTE));
    clock.move(MINUTE);

    assertEquals(Optional.of(app("two")), credentials.refreshed(MINUTE));
    assertEquals(app("two"), credentials.current());
    assertEquals(2, store.loads);
  }

  @Test
  void whatWasKnownSurvivesAnOutageAndTheStoreIsLeftAloneMeanwhile() {
    store.save(app("one"));
    credentials.find();
    clock.move(MINUTE);
    store.down = true;
    assertThrows(IllegalStateException.class, () -> credentials.refreshed(MINUTE));

    assertEquals(Optional.of(app("one")), credentials.refreshed(MINUTE));
    assertEquals(app("one"), credentials.current());
    assertEquals(2, store.loads);
  }

  @Test
  void manyThatAskForAFreshReadAtOnceCauseOne() throws Exception {
    store.save(app("one"));
    Callable<Optional<AppCredentials>> ask = () -> credentials.refreshed(MINUTE);

    Race.of(Collections.nCopies(8, ask))
        .forEach(read -> assertEquals(Optional.of(app("one")), read));

    assertEquals(1, store.loads);
  }

  @Test
  void secretsAreNotShown() {
    assertFalse(app("hush").toString().contains("hush"));
  }

  @Test
  void anAppHasAnIdAClientIdAndAName() {
    Secret secret = new Secret("s");
    Optional<Secret> none = Optional.empty();
    assertThrows(
        IllegalArgumentException.class, () -> new AppCredentials(0, "c", "s", none, secret, none));
    assertThrows(
        IllegalArgumentException.class, () -> new AppCredentials(1, " ", "s", none, secret, none));
    assertThrows(
        IllegalArgumentException.class, () -> new AppCredentials(1, "c", "", none, secret, none));
  }

  @Test
  void itsOwnUserIsItsNameAsABot() {
    assertTrue(app("s").isOwnUser("quaymaster[bot]"));
    assertFalse(app("s").isOwnUser("quaymaster"));
  }
}
