package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.claim.Attempts;
import io.quaymaster.account.claim.PoolCleanings;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.PoolLeases;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.reap.AbandonedClaims;
import io.quaymaster.account.reap.Eviction;
import io.quaymaster.account.reap.Reaper;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.testkit.MovableClock;
import io.quaymaster.testkit.contract.account.AccountSamples;
import io.quaymaster.testkit.pool.Doors;
import io.quaymaster.testkit.pool.Violations;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** One pool, worked on by many processes whose clocks differ. */
final class ThreadedPool {
  private static final int MAX_SKEW_SECONDS = 20;

  private final BenchmarkPool pool;
  private final MovableClock clock = new MovableClock(AccountSamples.NOON);
  private final Violations violations = new Violations();
  private final Doors doors = new Doors(true, violations);
  private final StaleLeases stale = new StaleLeases();

  ThreadedPool(BenchmarkPool pool) {
    this.pool = pool;
  }

  void passTime(Duration by) {
    clock.advance(by);
  }

  Doors doors() {
    return doors;
  }

  Violations violations() {
    return violations;
  }

  StaleLeases stale() {
    return stale;
  }

  /** A process of its own. */
  PoolProcess process() {
    int skew = ThreadLocalRandom.current().nextInt(2 * MAX_SKEW_SECONDS + 1) - MAX_SKEW_SECONDS;
    Clock own = Clock.offset(clock, Duration.ofSeconds(skew));
    AccountStore store = pool.store();
    PoolTiming timing = PoolTiming.DEFAULT;
    PoolRandomness random = new PoolRandomness();
    CleaningNotice notice = new CleaningNotice((_, _) -> {});
    AbandonedClaims abandoned = new AbandonedClaims(store, timing);
    Eviction eviction = new Eviction(store, doors, notice, own);
    return new PoolProcess(
        this,
        pool.name(),
        new PoolLeases(store, pool.index(), notice, own, random),
        new Reaper(store, eviction, abandoned, timing, own),
        new PoolCleanings(
            store, abandoned, doors, new Attempts(timing, notice, own, random), timing, own));
  }
}
