package io.quaymaster.account.operate;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import java.util.List;
import java.util.Optional;

/** The pools as operators see them. */
public interface Accounts {
  /** The accounts of a pool, or of all, by number. */
  List<Account> list(Optional<PoolName> pool);

  /** One account, or empty when it is not in a pool. */
  Optional<Account> find(AccountId id);

  /**
   * Its ended leases, newest first, a year back.
   *
   * @param before only those with a lower fence; empty for the newest
   * @param limit 1 to 100
   */
  List<PastLease> history(AccountId id, Optional<Fence> before, int limit);

  /** Carries out a command; each may be repeated. */
  CommandOutcome change(AccountCommand command);
}
