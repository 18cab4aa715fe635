package io.quaymaster.aws.dynamodb.account.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.aws.dynamodb.account.BenchmarkPool;
import io.quaymaster.aws.dynamodb.account.torture.Happenings.Happening;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 64 threads over DynamoDB Local, with pauses past expiry, delayed and repeated calls, crashes at
 * every step, lost answers and clocks that differ. The number of calls is the system property
 * {@code quaymaster.torture.calls}: DynamoDB Local does some 290 a second on 2 cores, so that
 * 300,000 take a quarter of an hour or more, and a million an hour.
 */
@Tag("benchmark")
class PoolTortureBenchmarkTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.quaymaster.aws.benchmark");
  private static final long CALLS = Long.getLong("quaymaster.torture.calls", 300_000);

  /** Doors that let everybody in are found out long before. */
  private static final long CALLS_OF_A_BROKEN_POOL = 50_000;

  private static final int TAKERS = 40;
  private static final int CLEANERS = 14;
  private static final int ECHOES = 6;
  private static final int THREADS = TAKERS + CLEANERS + ECHOES + 4;
  private static final int ACCOUNTS = 56;

  /** Of so many calls everything went wrong once at least. */
  private static final long SELDOM = 2_000;

  @Test
  void sixtyFourThreadsNeverHoldAnAccountTwiceAndLeaveNoneBehind() {
    try (BenchmarkPool pool = new BenchmarkPool(ACCOUNTS)) {
      Surroundings world = new Surroundings(pool, THREADS, CALLS, true);
      long start = System.nanoTime();
      run(world);
      double seconds = (System.nanoTime() - start) / 1e9;
      settle(world);

      LOG.info(
          "torture by {} threads in {} s, {} calls/s: {}; let in {}, kept out {}",
          THREADS,
          Math.round(seconds),
          Math.round(world.happenings().count(Happening.CALL) / seconds),
          world.happenings(),
          world.doors().accepted(),
          world.doors().rejected());
      assertEquals(List.of(), world.violations().examples());
      assertTrue(world.happenings().least() >= CALLS / SELDOM, () -> world.happenings().toString());
      assertTrue(world.doors().accepted() > 0 && world.doors().rejected() > 0);
      assertSettled(world);
    }
  }

  @Test
  void doorsThatDoNotLookAtTheFenceAreFoundOut() {
    try (BenchmarkPool pool = new BenchmarkPool(ACCOUNTS)) {
      Surroundings world = new Surroundings(pool, THREADS, CALLS_OF_A_BROKEN_POOL, false);
      run(world);

      assertTrue(world.violations().count(Kind.STALE_WRITE) > 0, () -> world.happenings() + "");
    }
  }

  private static List<Actor> cast(Surroundings world) {
    List<Actor> cast = new ArrayList<>();
    for (int i = 0; i < TAKERS; i++) {
      cast.add(new Taker(world, i));
    }
    for (int i = 0; i < CLEANERS; i++) {
      cast.add(new Cleaner(world, i));
    }
    for (int i = 0; i < ECHOES; i++) {
      cast.add(new Others.Echo(world));
    }
    for (int i = 0; i < 2; i++) {
      cast.add(new Others.ReaperProcess(world));
      cast.add(new Others.Operator(world));
    }
    return cast;
  }

  private static void run(Surroundings world) {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      cast(world).forEach(actor -> running.add(threads.submit(actor::run)));
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All have died. What they held is reaped and cleaned, and nothing fails any more. */
  private static void settle(Surroundings world) {
    world.calm();
    Doing tidy = Doing.over(new Steps(world), world.time().skewed(Duration.ZERO));
    world.time().pass(Duration.ofHours(4));
    for (int round = 0; round < ACCOUNTS && !settled(world); round++) {
      tidy.reaper().reap();
      tidy.cleanings().due().forEach(id -> clean(tidy, id));
      world.time().pass(Duration.ofMinutes(1));
    }
    world.moves().check(world.violations());
  }

  private static void clean(Doing tidy, AccountId id) {
    if (tidy.cleanings().claim(id, new Holder("tidy"))
        instanceof ClaimOutcome.Claimed(var claim, _)) {
      tidy.cleanings().finish(claim, new CleaningResult.Clean());
    }
  }

  private static boolean settled(Surroundings world) {
    return world.store().list().stream().allMatch(PoolTortureBenchmarkTest::settled);
  }

  private static boolean settled(Account account) {
    return account.state() == AccountState.AVAILABLE || account.state() == AccountState.QUARANTINED;
  }

  /** Every account is where it can stay, and every lease is in the history once. */
  private static void assertSettled(Surroundings world) {
    for (Account account : world.store().list()) {
      assertTrue(settled(account), account::toString);
      long lines = world.store().history(account.id(), Optional.empty(), Integer.MAX_VALUE).size();
      assertEquals(account.fence().value(), lines, account::toString);
    }
  }
}
