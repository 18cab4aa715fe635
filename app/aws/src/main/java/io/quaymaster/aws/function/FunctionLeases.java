package io.quaymaster.aws.function;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.AcquireOutcome;
import io.quaymaster.account.lease.BeginOutcome;
import io.quaymaster.account.lease.GiveBackOutcome;
import io.quaymaster.account.lease.Leases;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.ReleaseOutcome;
import io.quaymaster.account.lease.RenewOutcome;
import io.quaymaster.aws.function.message.Asked;
import io.quaymaster.aws.function.message.Operation;
import io.quaymaster.run.RunKey;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Leases by way of the account function; calls throw {@link AccountFunctionFailed}. */
@Singleton
@Requires(bean = AccountFunction.class)
@Replaces(PoolLeases.class)
public final class FunctionLeases implements Leases {
  private final AccountFunction function;

  public FunctionLeases(AccountFunction function) {
    this.function = function;
  }

  @Override
  public AcquireOutcome acquire(PoolName pool, Holder holder, Duration duration) {
    return function.ask(Operation.ACQUIRE, new Asked.Acquire(pool, holder, duration));
  }

  @Override
  public BeginOutcome begin(Lease lease, RunKey job) {
    return function.ask(Operation.BEGIN, new Asked.Begin(lease, job));
  }

  @Override
  public RenewOutcome renew(Lease lease) {
    return function.ask(Operation.RENEW, lease);
  }

  @Override
  public ReleaseOutcome release(Lease lease) {
    return function.ask(Operation.RELEASE, lease);
  }

  @Override
  public GiveBackOutcome giveBack(Lease lease) {
    return function.ask(Operation.GIVE_BACK, lease);
  }
}
