package io.quaymaster.testkit.contract.account;

import static io.quaymaster.testkit.contract.account.AccountSamples.CLEANER;
import static io.quaymaster.testkit.contract.account.AccountSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link FreeIndex} does, once it has caught up. */
public abstract class FreeIndexContract {
  private final PoolName pool = AccountSamples.pool();

  /** The store whose accounts the index lists; it may hold other tests' accounts. */
  protected abstract AccountStore store();

  protected abstract FreeIndex index();

  private void write(AccountWrite write) {
    assertTrue(store().write(write));
  }

  /** One that becomes free at a moment. */
  private Account free(AccountId id, PoolName in, Instant since) {
    Account dirty = Account.registered(AccountSamples.member(id, in), NOON);
    Account cleaning = dirty.cleaning(CLEANER, NOON.plusSeconds(900));
    Account free = cleaning.cleaned(since);
    write(new AccountWrite.Created(dirty));
    write(new AccountWrite.Replaced(cleaning));
    write(new AccountWrite.Replaced(free));
    return free;
  }

  private static AccountId inShard(int shard) {
    AccountId id = AccountSamples.accountId();
    while (FreeIndex.shardOf(id) != shard) {
      id = AccountSamples.accountId();
    }
    return id;
  }

  private List<AccountId> listed(PoolName of) {
    List<AccountId> all = new ArrayList<>();
    for (int shard = 0; shard < FreeIndex.SHARDS; shard++) {
      all.addAll(index().page(of, shard, Optional.empty()).accounts());
    }
    return all;
  }

  @Test
  void freeAccountIsListedInItsShardOfItsPoolOnly() {
    Account free = free(inShard(3), pool, NOON);

    assertEquals(List.of(free.id()), index().page(pool, 3, Optional.empty()).accounts());
    assertEquals(List.of(free.id()), listed(pool));
    assertEquals(List.of(), listed(AccountSamples.pool()));
  }

  @Test
  void accountIsListedOnlyWhileItIsFree() {
    Account free = free(AccountSamples.accountId(), pool, NOON);
    Account leased = AccountSamples.leased(free);
    write(new AccountWrite.Replaced(leased));
    assertEquals(List.of(), listed(pool));

    Account back = leased.givenBack(NOON.plusSeconds(200));
    write(new AccountWrite.Ended(back));
    assertEquals(List.of(free.id()), listed(pool));

    Account again = AccountSamples.leased(back);
    Account dirty = again.ended(End.RELEASED, NOON.plusSeconds(300));
    write(new AccountWrite.Replaced(again));
    write(new AccountWrite.Ended(dirty));
    write(new AccountWrite.Replaced(dirty.quarantined(new Blocker("an operator says so"))));
    assertEquals(List.of(), listed(pool));
  }

  @Test
  void drainingAccountIsNotListedAndNeitherIsOneThatLeft() {
    Account free = free(AccountSamples.accountId(), pool, NOON);
    Account draining = free.as(free.member().draining(true));

    write(new AccountWrite.Replaced(draining));
    assertEquals(List.of(), listed(pool));

    write(new AccountWrite.Removed(draining));
    assertEquals(List.of(), listed(pool));
  }

  @Test
  void whatHasBeenFreeForLongestComesFirst() {
    Account third = free(inShard(0), pool, NOON.plusSeconds(100));
    Account first = free(inShard(0), pool, NOON.plusSeconds(9));
    Account second = free(inShard(0), pool, NOON.plusMillis(9_500));

    assertEquals(
        List.of(first.id(), second.id(), third.id()),
        index().page(pool, 0, Optional.empty()).accounts());
  }

  @Test
  void fullShardIsListedPageByPageWithoutGapOrRepetition() {
    HashSet<AccountId> made = new HashSet<>();
    for (int i = 0; i < FreeIndex.PAGE + 5; i++) {
      made.add(free(inShard(5), pool, NOON.plusSeconds(i / 10)).id());
    }

    FreeIndex.Page first = index().page(pool, 5, Optional.empty());
    FreeIndex.Page second = index().page(pool, 5, first.next());

    assertEquals(FreeIndex.PAGE, first.accounts().size());
    assertEquals(5, second.accounts().size());
    assertEquals(Optional.empty(), second.next());
    HashSet<AccountId> seen = new HashSet<>(first.accounts());
    seen.addAll(second.accounts());
    assertEquals(made, seen);
  }
}
