package io.quaymaster.aws.function;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.aws.AwsCallFailed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A store that is away for so many calls as a test says, and says so as that of DynamoDB does. */
final class FailingStore implements AccountStore {
  private final AccountStore store;
  private final AtomicInteger failures = new AtomicInteger();

  FailingStore(AccountStore store) {
    this.store = store;
  }

  void failNext(int calls) {
    failures.set(calls);
  }

  private AccountStore reached(String what) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new AwsCallFailed(what, SdkClientException.create("the store is away"));
    }
    return store;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return reached("read account " + id + " in table quaymaster-accounts").find(id);
  }

  @Override
  public List<Account> list() {
    return reached("list table quaymaster-accounts").list();
  }

  @Override
  public boolean write(AccountWrite write) {
    return reached("write account " + write.account().id() + " in table quaymaster-accounts")
        .write(write);
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return reached("list the leases of account " + id + " in table quaymaster-leases")
        .history(id, before, limit);
  }
}
