package io.quaymaster.testkit.contract;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.config.PauseStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What all {@link PauseStore}s do. */
public abstract class PauseStoreContract {
  private final PauseScope scope = new PauseScope("release", "acme/" + UUID.randomUUID());
  private final Pause first = new Pause(scope, "mona", "incident 12", NOON);

  protected abstract PauseStore store();

  @Test
  void firstPauseOfAScopeStays() {
    store().add(first);

    store().add(new Pause(scope, "hubot", "again", NOON.plusSeconds(1)));

    assertEquals(List.of(first), ofScope());
  }

  @Test
  void liftedPauseIsGoneAndCanBeSetAnew() {
    store().add(first);

    assertTrue(store().remove(scope));

    assertEquals(List.of(), ofScope());
    assertFalse(store().remove(scope));
    Pause second = new Pause(scope, "hubot", "incident 13", NOON.plusSeconds(60));
    store().add(second);
    assertEquals(List.of(second), ofScope());
  }

  @Test
  void otherScopesStayWhenOneIsLifted() {
    PauseScope everything = new PauseScope("*", scope.target());
    store().add(first);
    store().add(new Pause(everything, "mona", "incident 13", NOON));

    assertTrue(store().remove(everything));

    assertEquals(1, ofScope().size());
  }

  @Test
  void scopeThatManyPauseAtOnceIsPausedOnce() {
    AtomicInteger next = new AtomicInteger();

    Takers.race(
        16,
        () -> {
          store().add(new Pause(scope, "user-" + next.incrementAndGet(), "why", NOON));
          return true;
        });

    assertEquals(1, ofScope().size());
  }

  @Test
  void ofManyWhoLiftAPauseOneDoes() {
    store().add(first);

    List<Boolean> lifted = Takers.race(16, () -> store().remove(scope));

    assertEquals(1, lifted.stream().filter(one -> one).count());
  }

  private List<Pause> ofScope() {
    return store().list().stream().filter(pause -> pause.scope().equals(scope)).toList();
  }
}
