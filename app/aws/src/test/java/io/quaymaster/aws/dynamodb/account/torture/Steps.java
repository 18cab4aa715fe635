package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.Membership;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.dynamodb.account.torture.Happenings.Happening;
import io.quaymaster.testkit.pool.Trouble;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The surroundings of one process. Each method is a step of a call, which may meet trouble or begin
 * late, often past every deadline. What is written is held to the rules.
 */
final class Steps implements AccountStore, FreeIndex, SessionRevocation, CleaningSignal {
  private static final int OF = 1_000;
  private static final int PAUSES = 3;
  private static final int LONGEST_PAUSE = 900_000;

  private final Surroundings world;
  private Optional<Lease> under = Optional.empty();

  Steps(Surroundings world) {
    this.world = world;
  }

  /** The process has died in the middle of a call. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("made to crash", null, false, false);
    }
  }

  /** A step was made to fail. */
  static final class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Outage() {
      super("made to fail", null, false, false);
    }
  }

  /** Under which lease the steps are from now on. */
  void under(Optional<Lease> lease) {
    under = lease;
  }

  private <T> T step(Supplier<T> live) {
    if (world.isCalm()) {
      return live.get();
    }
    if (ThreadLocalRandom.current().nextInt(OF) < PAUSES) {
      world.happened(Happening.PAUSE);
      world.time().await(Duration.ofMillis(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE)));
    }
    return switch (Trouble.draw(ThreadLocalRandom.current())) {
      case NONE -> live.get();
      case CRASH_BEFORE -> {
        world.happened(Happening.CRASH_BEFORE);
        throw new Crash();
      }
      case CRASH_AFTER -> {
        var _ = live.get();
        world.happened(Happening.CRASH_AFTER);
        throw new Crash();
      }
      case OUTAGE -> {
        world.happened(Happening.OUTAGE);
        throw new Outage();
      }
      case ANSWER_LOST -> {
        var _ = live.get();
        world.happened(Happening.ANSWER_LOST);
        throw new Outage();
      }
    };
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return step(() -> world.store().find(id));
  }

  @Override
  public List<Account> list() {
    return step(world.store()::list);
  }

  @Override
  public boolean write(AccountWrite write) {
    return step(() -> checked(write));
  }

  private boolean checked(AccountWrite write) {
    if (!world.store().write(write)) {
      world.happened(Happening.CONFLICT);
      return false;
    }
    Account account = write.account();
    switch (write) {
      case AccountWrite.Replaced _, AccountWrite.Ended _ -> {
        world.moves().wrote(account, world.violations());
        under
            .filter(lease -> !concerns(account, lease))
            .ifPresent(
                lease ->
                    world.violations().add(Kind.STALE_WRITE, "accepted by the store: " + lease));
      }
      // Their versions are the store's to choose, and no lease is about them.
      case AccountWrite.Created _, AccountWrite.Removed _ -> {}
    }
    account.tenancy().map(Tenancy::lease).ifPresent(world::leased);
    return true;
  }

  private static boolean concerns(Account account, Lease lease) {
    return account.tenancy().filter(running -> running.lease().same(lease)).isPresent()
        || account.last().filter(past -> past.lease().same(lease)).isPresent();
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    return step(() -> world.store().history(id, before, limit));
  }

  @Override
  public Page page(PoolName pool, int shard, Optional<String> after) {
    return step(() -> world.index().page(pool, shard, after));
  }

  @Override
  public void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    step(
        () -> {
          world.doors().revoke(member, upTo, issuedBefore);
          return true;
        });
  }

  @Override
  public void dirty(AccountId account, Instant notBefore) {
    step(() -> world.signals().add(account));
  }
}
