package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A store that counts the writes that are asked of it, refused ones too. */
record CountedWrites(AccountStore store, AtomicInteger writes) implements AccountStore {
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
    writes.incrementAndGet();
    return store.write(write);
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return store.history(id, before, limit);
  }
}
