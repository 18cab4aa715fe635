package io.quaymaster.aws.dynamodb.account;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.bootstrap.AwsBootstrap;
import io.quaymaster.testkit.contract.Takers;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A pool of free accounts in tables of its own. */
public final class BenchmarkPool implements AutoCloseable {
  private static final int WRITERS = 16;

  private final ApplicationContext beans;
  private final PoolName name = AccountSamples.pool();

  public BenchmarkPool(int accounts) {
    String table = "benchmark-" + AccountSamples.leaseId();
    beans =
        Stack.with(
            Map.of(
                "quaymaster.aws.accounts-table",
                table,
                "quaymaster.aws.leases-table",
                table + "-leases"));
    beans.getBean(AwsBootstrap.class).create();
    AtomicInteger left = new AtomicInteger(accounts);
    Takers.race(WRITERS, () -> fill(left));
  }

  private int fill(AtomicInteger left) {
    int made = 0;
    while (left.getAndDecrement() > 0) {
      AccountId id = AccountSamples.accountId();
      Account dirty = Account.registered(AccountSamples.member(id, name), AccountSamples.NOON);
      Account free =
          new Account(
              dirty.member(),
              AccountState.AVAILABLE,
              1,
              dirty.fence(),
              dirty.tenancy(),
              dirty.last(),
              dirty.cleaning(),
              dirty.blocker(),
              dirty.lastReleased());
      store().write(new AccountWrite.Created(free));
      made++;
    }
    return made;
  }

  public PoolName name() {
    return name;
  }

  public AccountStore store() {
    return beans.getBean(DynamoDbAccountStore.class);
  }

  public FreeIndex index() {
    return beans.getBean(DynamoDbFreeIndex.class);
  }

  @Override
  public void close() {
    beans.close();
  }
}
