package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.aws.Stack;
import io.quaymaster.config.Pause;
import io.quaymaster.config.PauseScope;
import io.quaymaster.testkit.contract.Takers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DynamoDbPauseStoreTest {
  private final DynamoDbPauseStore store = Stack.bean(DynamoDbPauseStore.class);

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
