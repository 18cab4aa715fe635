package io.quaymaster.aws.dynamodb.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.Account;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.StandIn;
import io.quaymaster.aws.StandIn.Answer;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of DynamoDB that the embedded engine never gives. */
class AccountAnswersTest {
  private static final String PUT = "DynamoDB_20120810.PutItem";
  private static final String TRANSACT = "DynamoDB_20120810.TransactWriteItems";
  private static final String SCAN = "DynamoDB_20120810.Scan";
  private static final String QUERY = "DynamoDB_20120810.Query";

  private final StandIn aws = new StandIn("dynamodb", Map.of());
  private final AccountStore store = aws.bean(DynamoDbAccountStore.class);
  private final Account leased =
      AccountSamples.leased(AccountSamples.available(AccountSamples.dirty()));
  private final AccountWrite end =
      new AccountWrite.Ended(leased.ended(End.RELEASED, NOON.plusSeconds(300)));

  @AfterEach
  void stop() {
    aws.close();
  }

  private static Answer canceled(String code) {
    return new Answer(
        400,
        """
        {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
         "Message":"Transaction cancelled, please refer cancellation reasons",
         "CancellationReasons":[{"Code":"%s","Message":"x"},{"Code":"None"}]}\
        """
            .formatted(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ConditionalCheckFailed", "TransactionConflict"})
  void transactionThatMeetsAnotherWriterIsALostRace(String code) {
    aws.on(TRANSACT, _ -> canceled(code));

    assertFalse(store.write(end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ThrottlingError", "ProvisionedThroughputExceeded", "ValidationError"})
  void transactionThatIsCanceledOtherwiseIsAnOutage(String code) {
    aws.on(TRANSACT, _ -> canceled(code));

    assertThrows(AwsCallFailed.class, () -> store.write(end));
  }

  @Test
  void writeThatMeetsATransactionIsALostRace() {
    aws.on(PUT, _ -> Answer.error(400, "TransactionConflictException", "ongoing"));

    assertFalse(store.write(new AccountWrite.Replaced(leased)));
  }

  @Test
  void throttlingThatStaysIsAnOutageThatNamesTheAccountAndNotALostRace() {
    aws.on(PUT, _ -> Answer.error(400, "ThrottlingException", "too fast"));

    AwsCallFailed e =
        assertThrows(AwsCallFailed.class, () -> store.write(new AccountWrite.Replaced(leased)));

    assertEquals(
        "could not write account %s in table quaymaster-accounts: ThrottlingException (400): too fast"
            .formatted(leased.id()),
        e.getMessage());
  }

  @Test
  void missingTablesAreOutagesAndNotAnEmptyPool() {
    Answer missing = Answer.error(400, "ResourceNotFoundException", "Requested resource not found");
    aws.on(SCAN, _ -> missing).on(QUERY, _ -> missing);

    assertThrows(AwsCallFailed.class, store::list);
    assertThrows(
        AwsCallFailed.class,
        () -> aws.bean(DynamoDbFreeIndex.class).page(AccountSamples.pool(), 0, Optional.empty()));
    assertThrows(AwsCallFailed.class, () -> store.history(leased.id(), Optional.empty(), 10));
  }

  @Test
  void allPagesAreListedAndAccountsThatLeftAreNot() {
    Account first = AccountSamples.dirty();
    Account second = AccountSamples.dirty();
    AtomicInteger pages = new AtomicInteger();
    aws.on(
        SCAN,
        _ ->
            pages.incrementAndGet() > 1
                ? Answer.ok(Map.of("Items", List.of(item(second))))
                : Answer.ok(
                    Map.of(
                        "Items",
                        List.of(item(first), left(leased)),
                        "LastEvaluatedKey",
                        Map.of("accountId", Map.of("S", first.id().value())))));

    assertEquals(List.of(first, second), store.list());
    assertEquals(
        first.id().value(),
        aws.calls().getLast().body().text("ExclusiveStartKey", "accountId", "S"));
  }

  private static Map<String, Object> left(Account account) {
    return Map.of(
        "accountId", Map.of("S", account.id().value()),
        "version", Map.of("N", "9"),
        "fence", Map.of("N", "4"),
        "quietFrom", Map.of("N", "0"));
  }

  private static Map<String, Object> item(Account dirty) {
    String noon = Long.toString(NOON.getEpochSecond());
    return Map.ofEntries(
        Map.entry("accountId", Map.of("S", dirty.id().value())),
        Map.entry("state", Map.of("S", "DIRTY")),
        Map.entry("version", Map.of("N", "1")),
        Map.entry("fence", Map.of("N", "0")),
        Map.entry("pool", Map.of("S", dirty.member().pool().value())),
        Map.entry("role", Map.of("S", dirty.member().role().value())),
        Map.entry("draining", Map.of("BOOL", false)),
        Map.entry(
            "capabilities",
            Map.of("L", List.of(Map.of("S", "gpu"), Map.of("S", "region:eu-west-1")))),
        Map.entry("cleaningAttempts", Map.of("N", "0")),
        Map.entry("cleanNotBefore", Map.of("N", noon)),
        Map.entry("lastReleased", Map.of("N", noon)));
  }
}
