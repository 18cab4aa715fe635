package io.quaymaster.aws.dynamodb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.testkit.contract.Takers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The torture with real threads against DynamoDB Local; that of the test kit goes deeper. */
@Tag("benchmark")
class PoolTortureBenchmarkTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.quaymaster.aws.benchmark");
  private static final int THREADS = 64;
  private static final int ACCOUNTS = 48;
  private static final int CALLS = 20_000;

  @Test
  void sixtyFourThreadsNeverHoldAnAccountTwiceAndLeaveNoneBehind() {
    try (BenchmarkPool pool = new BenchmarkPool(ACCOUNTS)) {
      ThreadedPool threaded = new ThreadedPool(pool);
      AtomicInteger left = new AtomicInteger(CALLS);
      long start = System.nanoTime();
      Takers.race(THREADS, () -> threaded.process().work(left));
      double seconds = (System.nanoTime() - start) / 1e9;

      threaded.passTime(Duration.ofHours(4));
      threaded.process().tidyUp(ACCOUNTS);

      LOG.info(
          "torture: {} calls by {} threads in {} s; let in {}, kept out {}",
          CALLS,
          THREADS,
          Math.round(seconds),
          threaded.doors().accepted(),
          threaded.doors().rejected());
      assertEquals(List.of(), threaded.violations().examples());
      assertTrue(threaded.doors().accepted() > 0 && threaded.doors().rejected() > 0);
      assertSettled(pool);
    }
  }

  private static void assertSettled(BenchmarkPool pool) {
    List<Account> all = pool.store().list();
    assertEquals(ACCOUNTS, all.size());
    for (Account account : all) {
      assertTrue(
          account.state() == AccountState.AVAILABLE || account.state() == AccountState.QUARANTINED,
          account::toString);
      assertEquals(account.fence().value(), lines(pool, account), account::toString);
    }
  }

  private static long lines(BenchmarkPool pool, Account account) {
    return pool.store().history(account.id(), Optional.empty(), Integer.MAX_VALUE).size();
  }
}
