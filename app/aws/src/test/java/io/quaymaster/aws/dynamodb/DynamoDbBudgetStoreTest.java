package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.testkit.contract.Takers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DynamoDbBudgetStoreTest {
  private final DynamoDbBudgetStore store = Stack.bean(DynamoDbBudgetStore.class);

  @Test
  void nothingIsTakenFromAWindowThatHoldsNothing() {
    assertEquals(0, store.take(new InstallationId(91), BudgetKind.REST_POINTS, NOON, 5, 0));
  }

  @Test
  void moreThanAWindowHoldsGivesTheWholeWindow() {
    assertEquals(900, store.take(new InstallationId(92), BudgetKind.REST_POINTS, NOON, 901, 900));
  }

  @Test
  void windowExpiresADayAfterItsEnd() {
    store.take(new InstallationId(93), BudgetKind.CONTENT_HOUR, NOON, 1, 500);

    Instant expiry =
        Stack.bean(LedgerTable.class)
            .find(new ItemKey("BUDGET#93", "WINDOW#CONTENT_HOUR#" + NOON.getEpochSecond()))
            .orElseThrow()
            .instant("expiresAt");

    assertEquals(NOON.plus(Duration.ofHours(25)), expiry);
  }

  @Test
  void longestOfManyBlocksStays() {
    InstallationId installation = new InstallationId(94);
    AtomicInteger next = new AtomicInteger();

    Takers.race(
        16,
        () -> {
          store.blockUntil(installation, NOON.plusSeconds(next.incrementAndGet()), "limit");
          return true;
        });

    assertEquals(Optional.of(NOON.plusSeconds(16)), store.known(installation).blockedUntil());
  }
}
