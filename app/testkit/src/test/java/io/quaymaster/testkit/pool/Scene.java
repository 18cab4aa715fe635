package io.quaymaster.testkit.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What the actors share. */
record Scene(
    World world,
    AccountStore truth,
    Doors doors,
    Violations violations,
    Tally tally,
    RandomGenerator random,
    List<AccountId> ids,
    List<Call<?>> past,
    State state) {
  static final PoolName POOL = new PoolName("sandbox");
  static final Duration LEASE = Duration.ofMinutes(10);

  /** Shorter than in production, so that more ends in the same number of turns. */
  static final PoolTiming TIMING =
      new PoolTiming(
          Duration.ofSeconds(90),
          Duration.ofMinutes(3),
          5,
          Duration.ofSeconds(2),
          Duration.ofSeconds(20));

  /** All in milliseconds. */
  static final int SWEEP = 15_000;

  static final int HEARTBEAT = 20_000;
  static final int NONE_FREE_WAIT = 20_000;

  /** A cleaner's credentials end so long before its claim, because clocks differ. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final int REMEMBERED = 1_024;

  /** What changes. */
  static final class State {
    private Optional<Pool> pool = Optional.empty();
    private Optional<Call<?>> repeated = Optional.empty();
    private boolean ending;
    private boolean strict;
  }

  static Membership member(AccountId id) {
    return new Membership(
        id, POOL, Set.of(), new RoleArn("arn:aws:iam::" + id + ":role/processing"), false);
  }

  /**
   * @param strict whether a failure that nobody made is a violation
   */
  void begin(Pool pool, boolean strict) {
    state.pool = Optional.of(pool);
    state.strict = strict;
  }

  Pool pool() {
    return state.pool.orElseThrow();
  }

  boolean ending() {
    return state.ending;
  }

  void end() {
    state.ending = true;
    world.calm();
  }

  AccountId anyAccount() {
    return ids.get(random.nextInt(ids.size()));
  }

  /** Most calls go through in one turn; the others stop before some of their steps. */
  int steps() {
    return random.nextInt(100) < 70 ? Integer.MAX_VALUE : 1 + random.nextInt(3);
  }

  void failed(RuntimeException e) {
    if (state.strict && !(e instanceof World.Outage)) {
      violations.add(Kind.UNEXPECTED_FAILURE, e.toString());
    }
  }

  void remember(Call<?> call) {
    if (past.size() < REMEMBERED) {
      past.add(call);
    } else if (random.nextInt(10) == 0) {
      past.set(random.nextInt(REMEMBERED), call);
    }
  }

  /** Some calls are to be made again while they are going on. */
  void repeat(Call<?> call) {
    if (random.nextInt(10) == 0) {
      state.repeated = Optional.of(call);
    }
  }

  /** One that is going on, or else one of long ago. */
  Optional<Call<?>> pastCall() {
    if (state.repeated.isPresent()) {
      Optional<Call<?>> current = state.repeated;
      state.repeated = Optional.empty();
      return current;
    }
    return past.isEmpty() ? Optional.empty() : Optional.of(past.get(random.nextInt(past.size())));
  }

  /** A cleaner deletes something; AWS refuses when its credentials have ended. */
  void delete(Cleaning.Claim claim) {
    if (world.now().isBefore(claim.until().minus(MARGIN))) {
      truth
          .find(claim.account())
          .filter(account -> account.state() == AccountState.LEASED)
          .ifPresent(
              account ->
                  violations.add(Kind.CLEANED_WHILE_HELD, claim + " deletes in " + account.id()));
    }
  }

  /** At the end: every account is where it can stay, and every lease is in the history once. */
  void checkEnd(List<Taker> takers) {
    List<String> held = new ArrayList<>();
    takers.forEach(taker -> taker.held().ifPresent(lease -> held.add(lease.id().value())));
    for (Account account : truth.list()) {
      boolean settled =
          switch (account.state()) {
            case AVAILABLE, QUARANTINED -> true;
            case LEASED -> held.contains(account.tenancy().orElseThrow().lease().id().value());
            case DIRTY, CLEANING -> false;
          };
      if (!settled) {
        violations.add(Kind.STUCK, account.toString());
      }
      long open = account.tenancy().isPresent() ? 1 : 0;
      int lines = truth.history(account.id(), Optional.empty(), Integer.MAX_VALUE).size();
      if (lines != account.fence().value() - open) {
        violations.add(Kind.HISTORY, lines + " lines for fence " + account.fence());
      }
    }
  }
}
