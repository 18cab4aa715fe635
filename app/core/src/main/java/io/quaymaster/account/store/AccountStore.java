package io.quaymaster.account.store;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of all pools. Every read here sees every earlier write; a store that does not answer
 * throws and never looks empty.
 */
public interface AccountStore {
  /** The account, or empty when it is not in a pool. */
  Optional<Account> find(AccountId id);

  /** All accounts of all pools, in no order. */
  List<Account> list();

  /**
   * Writes, unless the account has changed since it was read. A writer whose answer was lost and
   * who asks again hears that it has written.
   *
   * @return whether it is written; false is a lost race
   */
  boolean write(AccountWrite write);

  /**
   * The ended leases of an account, newest first; they are kept for a year, also when the account
   * has left.
   *
   * @param before only those with a lower fence; empty for the newest
   * @param limit 1 to 100
   */
  List<PastLease> history(AccountId id, Optional<Fence> before, int limit);
}
