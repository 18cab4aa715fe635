package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.testkit.contract.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers of DynamoDB that the embedded engine never gives. */
class DynamoDbAnswersTest {
  private static final String GET = "DynamoDB_20120810.GetItem";
  private static final String PUT = "DynamoDB_20120810.PutItem";
  private static final String UPDATE = "DynamoDB_20120810.UpdateItem";
  private static final String QUERY = "DynamoDB_20120810.Query";
  private static final String BATCH = "DynamoDB_20120810.BatchGetItem";
  private static final Answer THROTTLED =
      Answer.error(400, "ProvisionedThroughputExceededException", "too fast");

  private final StandIn aws = new StandIn("dynamodb", Map.of());

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void throttledReadIsTriedAgain() {
    aws.on(GET, _ -> Answer.ok(Map.of())).failNext(GET, THROTTLED);

    assertEquals(Optional.empty(), aws.bean(DynamoDbRunStore.class).find(Samples.runKey()));

    assertEquals(List.of(GET, GET), aws.targets());
  }

  @Test
  void throttlingThatStaysIsAnOutageAndNotALostRace() {
    aws.on(PUT, _ -> THROTTLED);
    DynamoDbRunStore runs = aws.bean(DynamoDbRunStore.class);

    AwsCallFailed e =
        assertThrows(AwsCallFailed.class, () -> runs.create(Samples.run(Samples.runKey(), NOON)));

    String message = String.valueOf(e.getMessage());
    assertEquals(
        " RUN in table quaymaster-ledger: ProvisionedThroughputExceededException (400): too fast",
        message.substring(message.indexOf(" RUN in")));
    assertEquals(3, aws.calls().size());
  }

  @Test
  void missingTableIsAnErrorThatNamesIt() {
    aws.on(
        UPDATE,
        _ -> Answer.error(400, "ResourceNotFoundException", "Requested resource not found"));
    DynamoDbWatermarks marks = aws.bean(DynamoDbWatermarks.class);

    AwsCallFailed e = assertThrows(AwsCallFailed.class, () -> marks.advance("sweep", NOON));

    assertEquals(
        "could not update MARK#sweep MARK in table quaymaster-ledger: ResourceNotFoundException"
            + " (400): Requested resource not found",
        e.getMessage());
  }

  @Test
  void deniedBudgetIsAnErrorAndNotAnEmptyBudget() {
    aws.on(UPDATE, _ -> Answer.error(400, "AccessDeniedException", "no"));
    DynamoDbBudgetStore budget = aws.bean(DynamoDbBudgetStore.class);

    assertThrows(
        AwsCallFailed.class,
        () -> budget.take(new InstallationId(1), BudgetKind.REST_POINTS, NOON, 1, 900));
  }

  @Test
  void itemsThatABatchLeavesOverAreReadOneByOneAndExpiredOnesLeftOut() {
    List<DeliveryId> ids =
        List.of(Samples.deliveryId(), Samples.deliveryId(), Samples.deliveryId());
    aws.on(QUERY, _ -> Answer.ok(Map.of("Items", ids.stream().map(this::key).toList())))
        .on(
            BATCH,
            _ ->
                Answer.ok(
                    Map.of(
                        "Responses",
                        Map.of("quaymaster-ledger", List.of(item(ids.get(1)))),
                        "UnprocessedKeys",
                        Map.of(
                            "quaymaster-ledger",
                            Map.of("Keys", List.of(key(ids.get(0)), key(ids.get(2))))))))
        .on(
            GET,
            request ->
                request.text("Key", "pk", "S").contains(ids.get(0).value())
                    ? Answer.ok(Map.of("Item", item(ids.get(0))))
                    : Answer.ok(Map.of()));

    List<DeliveryId> listed =
        aws.bean(DynamoDbDeliveryLedger.class).list(NOON, 10).stream()
            .map(delivery -> delivery.id())
            .toList();

    assertEquals(List.of(ids.get(0), ids.get(1)), listed);
    assertEquals(List.of(QUERY, BATCH, GET, GET), aws.targets());
  }

  private Map<String, Object> key(DeliveryId id) {
    return Map.of("pk", Map.of("S", "DELIVERY#" + id), "sk", Map.of("S", "DELIVERY"));
  }

  private Map<String, Object> item(DeliveryId id) {
    return Map.ofEntries(
        Map.entry("pk", Map.of("S", "DELIVERY#" + id)),
        Map.entry("sk", Map.of("S", "DELIVERY")),
        Map.entry("guid", Map.of("S", id.value())),
        Map.entry("event", Map.of("S", "push")),
        Map.entry("action", Map.of("S", "")),
        Map.entry("repository", Map.of("S", "acme/billing")),
        Map.entry("sender", Map.of("S", "mona")),
        Map.entry("recentAt", Map.of("N", "1772366400.5")),
        Map.entry("updatedAt", Map.of("N", "1772366401")),
        Map.entry("attempts", Map.of("N", "1")),
        Map.entry("state", Map.of("S", "DONE")),
        Map.entry("remark", Map.of("S", "released")));
  }
}
