package io.quaymaster.account.capacity;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.operate.Accounts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Counts what the pool lists. A draining account counts only while somebody holds it. */
@Singleton
public final class AccountCensus implements PoolCensus {
  private final Accounts accounts;

  public AccountCensus(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public PoolCounts count(PoolName pool) {
    List<Account> all = accounts.list(Optional.of(pool));
    List<Account> leased = all.stream().filter(a -> a.state() == AccountState.LEASED).toList();
    long free = all.stream().filter(Account::free).count();
    long working =
        leased.stream().flatMap(a -> a.tenancy().stream()).filter(t -> t.job().isPresent()).count();
    long returning = all.stream().filter(AccountCensus::isReturning).count();
    return new PoolCounts(
        Math.toIntExact(free), leased.size(), Math.toIntExact(working), Math.toIntExact(returning));
  }

  private static boolean isReturning(Account account) {
    return switch (account.state()) {
      case DIRTY, CLEANING -> !account.member().draining();
      case AVAILABLE, LEASED, QUARANTINED -> false;
    };
  }
}
