package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * In place of the tables in a process that calls the function: only the function's role may reach
 * them. Whoever comes here all the same hears that, rather than that access is denied.
 */
@Singleton
@Requires(bean = AccountFunction.class)
final class WithheldAccountStore implements AccountStore {
  private static IllegalStateException withheld() {
    return new IllegalStateException(
        "the tables of accounts are the account function's; this process calls it, because "
            + AccountFunction.SETTING
            + " is set");
  }

  @Override
  public Optional<Account> find(AccountId id) {
    throw withheld();
  }

  @Override
  public List<Account> list() {
    throw withheld();
  }

  @Override
  public boolean write(AccountWrite write) {
    throw withheld();
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    throw withheld();
  }
}
