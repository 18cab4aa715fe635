package io.quaymaster.aws.dynamodb.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.AccountWrite.Created;
import io.quaymaster.account.store.AccountWrite.Ended;
import io.quaymaster.account.store.AccountWrite.Removed;
import io.quaymaster.account.store.AccountWrite.Replaced;
import io.quaymaster.aws.dynamodb.LossyDynamoDb;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The write had its effect, the answer was lost, and the SDK's second attempt is refused. */
class LostAccountAnswerTest {
  private final LossyDynamoDb dynamoDb = new LossyDynamoDb();
  private final AccountStore store = dynamoDb.bean(DynamoDbAccountStore.class);
  private final Account dirty = AccountSamples.dirty();

  @AfterEach
  void stop() {
    dynamoDb.close();
  }

  private void have(AccountWrite... writes) {
    for (AccountWrite write : writes) {
      assertTrue(store.write(write));
    }
    dynamoDb.calls().clear();
  }

  @Test
  void whoClaimsHearsThatItHasClaimed() {
    have(new Created(dirty));
    Account claimed = dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900));
    dynamoDb.loseNextAnswer();

    assertTrue(store.write(new Replaced(claimed)));

    assertEquals(List.of("PutItem", "PutItem"), dynamoDb.calls());
    assertFalse(store.write(new Replaced(claimed)));
  }

  @Test
  void whoEndsALeaseHearsThatItIsOverAndTheHistoryHasItOnce() {
    Account cleaning = dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900));
    Account free = cleaning.cleaned(NOON);
    Account leased = AccountSamples.leased(free);
    have(new Created(dirty), new Replaced(cleaning), new Replaced(free), new Replaced(leased));
    Account ended = leased.ended(End.RELEASED, NOON.plusSeconds(300));
    dynamoDb.loseNextAnswer();

    assertTrue(store.write(new Ended(ended)));

    assertEquals(List.of("TransactWriteItems", "TransactWriteItems"), dynamoDb.calls());
    assertEquals(1, store.history(dirty.id(), Optional.empty(), 10).size());
    assertFalse(store.write(new Ended(ended)));
  }

  @Test
  void whoRemovesHearsThatTheAccountHasLeft() {
    Account draining = dirty.as(dirty.member().draining(true));
    have(new Created(dirty), new Replaced(draining));
    dynamoDb.loseNextAnswer();

    assertTrue(store.write(new Removed(draining)));

    assertEquals(Optional.empty(), store.find(dirty.id()));
  }

  @Test
  void endOfALeaseCostsOneTransactionAndEveryOtherChangeOneWrite() {
    Account cleaning = dirty.cleaning(AccountSamples.CLEANER, NOON.plusSeconds(900));
    Account free = cleaning.cleaned(NOON);
    Account leased = AccountSamples.leased(free);
    have(new Created(dirty));

    store.write(new Replaced(cleaning));
    store.write(new Replaced(free));
    store.write(new Replaced(leased));
    store.write(new Ended(leased.givenBack(NOON.plusSeconds(200))));

    assertEquals(List.of("PutItem", "PutItem", "PutItem", "TransactWriteItems"), dynamoDb.calls());
  }
}
