package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.Stack;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.testkit.contract.Takers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DynamoDbPauseStoreTest {
  private final DynamoDbPauseStore store = Stack.bean(DynamoDbPauseStore.class);
  private final PauseScope scope = new PauseScope("release", "acme/" + UUID.randomUUID());

  private List<Pause> ofScope() {
    return store.list().stream().filter(pause -> pause.scope().equals(scope)).toList();
  }

  @Test
  void firstPauseOfAScopeStays() {
    Pause first = new Pause(scope, "mona", "incident 12", NOON);
    store.add(first);

    store.add(new Pause(scope, "hubot", "again", NOON.plusSeconds(1)));

    assertEquals(List.of(first), ofScope());
  }

  @Test
  void liftedPauseIsGoneAndCannotBeLiftedAgain() {
    store.add(new Pause(scope, "mona", "incident 12", NOON));

    assertTrue(store.remove(scope));

    assertEquals(List.of(), ofScope());
    assertFalse(store.remove(scope));
  }

  @Test
  void scopeThatManyPauseAtOnceIsPausedOnce() {
    AtomicInteger next = new AtomicInteger();

    Takers.race(
        16,
        () -> {
          store.add(new Pause(scope, "user-" + next.incrementAndGet(), "why", NOON));
          return true;
        });

    assertEquals(1, ofScope().size());
  }

  @Test
  void listIsWholeWhenItTakesSeveralPages() {
    // 80 pauses of about 24 KB are more than the 1 MB of one answer.
    String longText = "ä".repeat(6000);
    List<PauseScope> scopes =
        Takers.race(
            80,
            () -> {
              PauseScope many = new PauseScope("sprint", "acme/" + UUID.randomUUID());
              store.add(new Pause(many, longText, longText, NOON));
              return many;
            });

    List<PauseScope> listed = store.list().stream().map(Pause::scope).toList();

    assertTrue(listed.containsAll(scopes));
    assertEquals(listed.size(), listed.stream().distinct().count());
    scopes.forEach(store::remove);
  }
}
