package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import java.util.List;
import java.util.Optional;

/** Deliberately broken: writes whatever the version is by now. */
record UnconditionalStore(AccountStore store) implements AccountStore {
  @Override
  public Optional<Account> find(AccountId id) {
    return store.find(id);
  }

  @Override
  public List<Account> list() {
    return store.list();
  }

  @Override
  public boolean write(AccountWrite write) {
    long version = store.find(write.account().id()).map(Account::version).orElse(0L);
    return store.write(
        switch (write) {
          case AccountWrite.Replaced(var account) ->
              new AccountWrite.Replaced(at(account, version + 1));
          case AccountWrite.Ended(var account) -> new AccountWrite.Ended(at(account, version + 1));
          case AccountWrite.Created _, AccountWrite.Removed _ -> write;
        });
  }

  private static Account at(Account account, long version) {
    return new Account(
        account.member(),
        account.state(),
        Math.max(1, version),
        account.fence(),
        account.tenancy(),
        account.last(),
        account.cleaning(),
        account.blocker(),
        account.lastReleased());
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return store.history(id, before, limit);
  }
}
