package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.aws.Stack;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.event.LedgerClaim.Claimed;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.testkit.contract.Samples;
import io.quaymaster.testkit.contract.Takers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoDbDeliveryLedgerTest {
  private final DynamoDbDeliveryLedger ledger = Stack.bean(DynamoDbDeliveryLedger.class);
  private final LedgerTable table = Stack.bean(LedgerTable.class);

  private DeliveryId claimed(Instant at) {
    DeliveryId id = Samples.deliveryId();
    ledger.claim(Samples.envelope(id, at), at, at.plusSeconds(120));
    return id;
  }

  private Item item(DeliveryId id) {
    return table.find(new ItemKey("DELIVERY#" + id, "DELIVERY")).orElseThrow();
  }

  @Test
  void deliveryExpiresFourteenDaysAfterItsLastChange() {
    DeliveryId id = claimed(NOON);
    assertEquals(NOON.plus(Duration.ofDays(14)), item(id).instant("expiresAt"));

    ledger.settle(id, 1, new DeliveryState.Done("x"), NOON.plusSeconds(60));

    assertEquals(NOON.plus(Duration.ofDays(14)).plusSeconds(60), item(id).instant("expiresAt"));
  }

  @Test
  void redeliveryKeepsWhenItWasReceivedFirst() {
    DeliveryId id = claimed(NOON);
    ledger.settle(id, 1, new DeliveryState.Failed("x"), NOON);
    Instant later = NOON.plusSeconds(900);

    assertEquals(
        new Claimed(2), ledger.claim(Samples.envelope(id, later), later, later.plusSeconds(1)));

    assertEquals(NOON, ledger.find(id).orElseThrow().receivedAt());
  }

  @Test
  void longErrorIsCut() {
    DeliveryId id = claimed(NOON);
    ledger.settle(id, 1, new DeliveryState.Failed("e".repeat(1_000_000)), NOON);

    assertEquals(
        new DeliveryState.Failed("e".repeat(Attributes.MAX_TEXT - 1) + "…"),
        ledger.find(id).orElseThrow().state());
  }

  @Test
  void oneOfManySettlersIsTheOne() {
    DeliveryId id = claimed(NOON);

    List<Boolean> settled =
        Takers.race(16, () -> ledger.settle(id, 1, new DeliveryState.Done("x"), NOON));

    assertEquals(1, Collections.frequency(settled, true));
  }

  @Test
  void deliveryInWorkPastItsDeadlineCanBeReopened() {
    DeliveryId id = claimed(NOON);

    assertEquals(true, ledger.reopen(id, NOON.plusSeconds(120)));

    assertEquals(
        new DeliveryState.Failed("opened for a replay"), ledger.find(id).orElseThrow().state());
  }

  @Test
  void pagesTogetherAreAllDeliveriesNewestFirst() {
    Instant start = NOON.minus(Duration.ofDays(30));
    List<DeliveryId> ids = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      ids.add(claimed(start.plusMillis(i)));
    }

    List<DeliveryId> listed = new ArrayList<>();
    List<DeliveryRecord> page = ledger.list(start.plusSeconds(1), 10);
    while (!page.isEmpty()) {
      page.forEach(delivery -> listed.add(delivery.id()));
      page = ledger.list(page.getLast().receivedAt(), 10);
    }

    assertEquals(ids.reversed(), listed);
  }

  @Test
  void unknownStateIsNamedWithItsItem() {
    DeliveryId id = claimed(NOON);
    table.update(
        Update.of(new ItemKey("DELIVERY#" + id, "DELIVERY")).set("state", Attributes.text("ODD")));

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> ledger.find(id));

    assertEquals("DELIVERY#" + id + " DELIVERY has an unknown state: ODD", e.getMessage());
  }

  @Test
  void missingAttributeIsNamedWithItsItem() {
    DeliveryId id = claimed(NOON);
    table.update(
        Update.of(new ItemKey("DELIVERY#" + id, "DELIVERY"))
            .set("other", Attributes.text("x"))
            .remove("event"));

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> ledger.find(id));

    assertEquals(
        "item DELIVERY#" + id + " DELIVERY has no attribute event of the expected type",
        e.getMessage());
  }
}
