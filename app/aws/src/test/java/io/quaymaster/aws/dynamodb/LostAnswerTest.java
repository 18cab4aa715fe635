package io.quaymaster.aws.dynamodb;

import static io.quaymaster.testkit.contract.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.DeliveryState.Done;
import io.quaymaster.event.LedgerClaim.Busy;
import io.quaymaster.event.LedgerClaim.Claimed;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.IssueIndex.Claim;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunState.Finished;
import io.quaymaster.testkit.contract.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The write had its effect, the answer was lost, and the SDK's second attempt is refused. */
class LostAnswerTest {
  private static final Instant UNTIL = NOON.plusSeconds(120);

  private static final RepositoryId BILLING = new RepositoryId(42);
  private static final RunKey RUN = new RunKey("roadmap", "4f2c/0");

  private final Identity item = Identity.ofTitle(UUID.randomUUID().toString());
  private final LossyDynamoDb dynamoDb = new LossyDynamoDb();
  private final DynamoDbRunStore runs = dynamoDb.bean(DynamoDbRunStore.class);
  private final DynamoDbDeliveryLedger ledger = dynamoDb.bean(DynamoDbDeliveryLedger.class);

  private final IssueIndex index = dynamoDb.bean(DynamoDbIssueIndex.class);

  @AfterEach
  void stop() {
    dynamoDb.close();
  }

  @Test
  void creatorOfARunHearsThatItHasIt() {
    RunKey key = Samples.runKey();
    dynamoDb.loseNextAnswer();

    assertTrue(runs.create(Samples.run(key, NOON)));

    assertEquals(List.of("PutItem", "PutItem"), dynamoDb.calls());
    assertFalse(runs.create(Samples.run(key, NOON)));
  }

  @Test
  void replacerOfARunHearsThatItHasReplacedIt() {
    RunKey key = Samples.runKey();
    runs.create(Samples.run(key, NOON));
    dynamoDb.loseNextAnswer();

    assertTrue(runs.replace(Samples.run(key, 2, new Finished("x"), NOON)));

    assertEquals(2, runs.find(key).orElseThrow().revision());
    assertFalse(runs.replace(Samples.run(key, 2, new Finished("x"), NOON)));
  }

  @Test
  void claimerOfADeliveryHearsThatItIsTheFirst() {
    DeliveryId id = Samples.deliveryId();
    dynamoDb.loseNextAnswer();

    assertEquals(new Claimed(1), ledger.claim(Samples.envelope(id, NOON), NOON, UNTIL));

    assertEquals(new Busy(UNTIL), ledger.claim(Samples.envelope(id, NOON), NOON, UNTIL));
    assertEquals(1, ledger.find(id).orElseThrow().attempts());
  }

  @Test
  void settlementIsTrueAndHappensOnce() {
    DeliveryId id = Samples.deliveryId();
    ledger.claim(Samples.envelope(id, NOON), NOON, UNTIL);
    dynamoDb.loseNextAnswer();

    assertTrue(ledger.settle(id, 1, new Done("x"), NOON));

    assertFalse(ledger.settle(id, 1, new Done("y"), NOON));
    assertEquals(new Done("x"), ledger.find(id).orElseThrow().state());
  }

  @Test
  void claimerOfAnItemHearsThatItHoldsItAndThatItMayBeUnfinished() {
    dynamoDb.loseNextAnswer();

    assertEquals(
        new Claim.Held(Optional.empty(), Optional.of(NOON)),
        index.claim(BILLING, item, RUN, NOON, UNTIL));
  }

  @Test
  void recorderOfAnIssueHearsThatItIsWrittenDown() {
    index.claim(BILLING, item, RUN, NOON, UNTIL);
    dynamoDb.loseNextAnswer();

    assertTrue(index.record(BILLING, item, RUN, new IssueNumber(17)));

    assertEquals(Optional.of(new IssueNumber(17)), index.find(BILLING, item));
    assertEquals(List.of("UpdateItem", "UpdateItem", "UpdateItem", "GetItem"), dynamoDb.calls());
  }

  @Test
  void processedDeliveryCostsTwoWrites() {
    DeliveryId id = Samples.deliveryId();
    ledger.claim(Samples.envelope(id, NOON), NOON, UNTIL);
    ledger.settle(id, 1, new Done("x"), NOON);

    assertEquals(List.of("UpdateItem", "UpdateItem"), dynamoDb.calls());
  }
}
