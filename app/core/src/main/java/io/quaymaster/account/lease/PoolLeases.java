package io.quaymaster.account.lease;

import io.quaymaster.account.Account;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.store.AccountChanges;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Keep;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.run.RunKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Leases over the store, in this process. */
@Singleton
public class PoolLeases implements Leases {
  private final AccountStore store;
  private final FreeIndex index;
  private final AccountChanges changes;
  private final CleaningNotice notice;
  private final Clock clock;
  private final RandomGenerator random;

  public PoolLeases(
      AccountStore store,
      FreeIndex index,
      CleaningNotice notice,
      Clock clock,
      PoolRandomness random) {
    this.store = store;
    this.index = index;
    this.changes = new AccountChanges(store);
    this.notice = notice;
    this.clock = clock;
    this.random = random.generator();
  }

  @Override
  public AcquireOutcome acquire(PoolName pool, Holder holder, Duration duration) {
    if (duration.compareTo(PoolTiming.MIN_LEASE) < 0
        || duration.compareTo(PoolTiming.MAX_LEASE) > 0) {
      throw new IllegalArgumentException(
          "a lease lasts %s to %s, not %s"
              .formatted(PoolTiming.MIN_LEASE, PoolTiming.MAX_LEASE, duration));
    }
    return new Acquisition(index, store, clock, random)
        .run(new Acquisition.Wanted(pool, holder, duration));
  }

  @Override
  public BeginOutcome begin(Lease lease, RunKey job) {
    return onLease(
        lease,
        BeginOutcome.Lost::new,
        (account, tenancy, now) -> begun(account, tenancy, job, now));
  }

  private static Decision<BeginOutcome> begun(
      Account account, Tenancy tenancy, RunKey job, Instant now) {
    BeginOutcome.Begun begun = new BeginOutcome.Begun();
    if (tenancy.job().isEmpty()) {
      return new Write<>(new AccountWrite.Replaced(account.begun(job, now)), begun);
    }
    RunKey user = tenancy.job().orElseThrow();
    if (!user.equals(job)) {
      throw new IllegalStateException(
          "lease %s is used by %s, not by %s".formatted(tenancy.lease().id(), user, job));
    }
    return new Keep<>(begun);
  }

  @Override
  public RenewOutcome renew(Lease lease) {
    return onLease(
        lease,
        RenewOutcome.Lost::new,
        (account, _, now) ->
            new Write<>(
                new AccountWrite.Replaced(account.renewed(now)), new RenewOutcome.Renewed()));
  }

  private <T> T onLease(Lease lease, Function<Optional<End>, T> lost, WhileHeld<T> held) {
    Instant now = clock.instant();
    return changes.apply(
        lease.account(),
        found -> {
          Optional<Tenancy> tenancy =
              found.flatMap(Account::tenancy).filter(running -> running.heldBy(lease));
          if (tenancy.isEmpty()) {
            return new Keep<>(lost.apply(howItEnded(found, lease)));
          }
          return lease.deadline().isAfter(now)
              ? held.decide(found.orElseThrow(), tenancy.orElseThrow(), now)
              : new Keep<>(lost.apply(Optional.of(End.EXPIRED)));
        });
  }

  private interface WhileHeld<T> {
    Decision<T> decide(Account account, Tenancy tenancy, Instant now);
  }

  @Override
  public ReleaseOutcome release(Lease lease) {
    Instant now = clock.instant();
    ReleaseOutcome outcome = changes.apply(lease.account(), found -> released(found, lease, now));
    if (outcome instanceof ReleaseOutcome.Released) {
      notice.give(lease.account(), now);
    }
    return outcome;
  }

  private static Decision<ReleaseOutcome> released(
      Optional<Account> found, Lease lease, Instant now) {
    if (found.filter(account -> account.leasedTo(lease)).isPresent()) {
      return new Write<>(
          new AccountWrite.Ended(found.orElseThrow().ended(End.RELEASED, now)),
          new ReleaseOutcome.Released());
    }
    Optional<End> how = howItEnded(found, lease);
    return new Keep<>(
        how.equals(Optional.of(End.RELEASED))
            ? new ReleaseOutcome.Released()
            : new ReleaseOutcome.Lost(how));
  }

  @Override
  public GiveBackOutcome giveBack(Lease lease) {
    Instant now = clock.instant();
    return changes.apply(lease.account(), found -> givenBack(found, lease, now));
  }

  private static Decision<GiveBackOutcome> givenBack(
      Optional<Account> found, Lease lease, Instant now) {
    Optional<Tenancy> tenancy =
        found.flatMap(Account::tenancy).filter(running -> running.heldBy(lease));
    if (tenancy.isPresent()) {
      Optional<RunKey> job = tenancy.orElseThrow().job();
      return job.isPresent()
          ? new Keep<>(new GiveBackOutcome.InUse(job.orElseThrow()))
          : new Write<>(
              new AccountWrite.Ended(found.orElseThrow().givenBack(now)),
              new GiveBackOutcome.GivenBack());
    }
    Optional<End> how = howItEnded(found, lease);
    return new Keep<>(
        how.equals(Optional.of(End.GIVEN_BACK))
            ? new GiveBackOutcome.GivenBack()
            : new GiveBackOutcome.Lost(how));
  }

  private static Optional<End> howItEnded(Optional<Account> found, Lease lease) {
    Optional<End> ending =
        found
            .flatMap(Account::tenancy)
            .filter(running -> running.lease().same(lease))
            .flatMap(Tenancy::ending);
    return ending.or(
        () ->
            found
                .flatMap(Account::last)
                .filter(past -> past.lease().same(lease))
                .map(PastLease::how));
  }
}
