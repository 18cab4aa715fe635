package io.quaymaster.account.lease;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.AcquireOutcome.Leased;
import io.quaymaster.account.lease.AcquireOutcome.NoneFree;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The search for one free account. Takers begin at random shards and take the candidates of a page
 * in random order, so that few meet; each candidate is read before it is written, because a lost
 * write costs five times a read and the index may be behind.
 */
final class Acquisition {
  /** Each further round means that others took all that the round before had seen. */
  private static final int MAX_ROUNDS = 16;

  private final FreeIndex index;
  private final AccountStore store;
  private final Clock clock;
  private final RandomGenerator random;

  Acquisition(FreeIndex index, AccountStore store, Clock clock, RandomGenerator random) {
    this.index = index;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** What is asked for. */
  record Wanted(PoolName pool, Holder holder, Duration duration) {}

  AcquireOutcome run(Wanted wanted) {
    int first = random.nextInt(FreeIndex.SHARDS);
    for (int i = 0; i < FreeIndex.SHARDS; i++) {
      Optional<Lease> lease = fromShard(wanted, (first + i) % FreeIndex.SHARDS);
      if (lease.isPresent()) {
        return new Leased(lease.orElseThrow());
      }
    }
    return fromStore(wanted);
  }

  private Optional<Lease> fromShard(Wanted wanted, int shard) {
    Optional<String> after = Optional.empty();
    do {
      FreeIndex.Page page = index.page(wanted.pool(), shard, after);
      Optional<Lease> lease = firstOf(wanted, page.accounts());
      if (lease.isPresent()) {
        return lease;
      }
      after = page.next();
    } while (after.isPresent());
    return Optional.empty();
  }

  /** The index lags: only the store itself can say that none is free. */
  private AcquireOutcome fromStore(Wanted wanted) {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Account> members =
          store.list().stream()
              .filter(account -> account.member().pool().equals(wanted.pool()))
              .toList();
      List<AccountId> free = members.stream().filter(Account::free).map(Account::id).toList();
      if (free.isEmpty()) {
        return new NoneFree(nextExpected(members));
      }
      Optional<Lease> lease = firstOf(wanted, free);
      if (lease.isPresent()) {
        return new Leased(lease.orElseThrow());
      }
    }
    return new NoneFree(Optional.of(clock.instant()));
  }

  /** Takes the candidates in random order; only as many are drawn as are needed. */
  private Optional<Lease> firstOf(Wanted wanted, List<AccountId> candidates) {
    List<AccountId> left = new ArrayList<>(candidates);
    while (!left.isEmpty()) {
      int drawn = random.nextInt(left.size());
      AccountId candidate = left.get(drawn);
      left.set(drawn, left.getLast());
      left.removeLast();
      Optional<Lease> lease = take(wanted, candidate);
      if (lease.isPresent()) {
        return lease;
      }
    }
    return Optional.empty();
  }

  private Optional<Lease> take(Wanted wanted, AccountId candidate) {
    return store
        .find(candidate)
        .filter(account -> account.free() && account.member().pool().equals(wanted.pool()))
        .map(
            account ->
                account.leased(
                    LeaseId.random(random), wanted.holder(), clock.instant(), wanted.duration()))
        .filter(leased -> store.write(new AccountWrite.Replaced(leased)))
        .flatMap(Account::tenancy)
        .map(Tenancy::lease);
  }

  private Optional<Instant> nextExpected(List<Account> members) {
    Instant now = clock.instant();
    return members.stream()
        .flatMap(account -> expected(account).stream())
        .map(at -> at.isBefore(now) ? now : at)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> expected(Account account) {
    if (account.member().draining() || account.state() == AccountState.QUARANTINED) {
      return Optional.empty();
    }
    return account
        .tenancy()
        .map(tenancy -> tenancy.lease().deadline())
        .or(() -> account.cleaning().claim().map(Cleaning.Claim::until))
        .or(() -> Optional.of(account.cleaning().notBefore()));
  }
}
