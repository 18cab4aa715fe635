package io.quaymaster.aws.dynamodb.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.store.AccountStore;
import io.quaymaster.testkit.contract.Takers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many accounts a second are taken from DynamoDB Local, beside simpler ways to take them. */
@Tag("benchmark")
class AcquireBenchmarkTest {
  private static final Logger LOG = LoggerFactory.getLogger("io.quaymaster.aws.benchmark");
  private static final int ACCOUNTS = 256;
  private static final int WANTED = ACCOUNTS / 2;
  private static final double MAX_WRITES = 1.5;

  private record Figure(double perSecond, double writes) {}

  @Test
  void acquiresPerSecondBesideFirstRowAndScan() {
    for (Strategy strategy : Strategy.values()) {
      measure(strategy, 16);
    }
    StringBuilder table = new StringBuilder();
    table.append(
        "%n%-16s %7s %12s %16s%n".formatted("strategy", "takers", "acquires/s", "writes/acquire"));
    for (int takers : List.of(1, 16, 64)) {
      for (Strategy strategy : Strategy.values()) {
        Figure figure = measure(strategy, takers);
        table.append(
            "%-16s %7d %12.0f %16.2f%n"
                .formatted(strategy, takers, figure.perSecond(), figure.writes()));
        assertTrue(
            strategy != Strategy.SHUFFLED_PAGES || figure.writes() <= MAX_WRITES,
            () -> strategy + " needs " + figure);
      }
    }
    LOG.info("{} of {} free accounts taken:{}", WANTED, ACCOUNTS, table);
  }

  private static Figure measure(Strategy strategy, int takers) {
    try (BenchmarkPool pool = new BenchmarkPool(ACCOUNTS)) {
      AtomicInteger writes = new AtomicInteger();
      AccountStore store = new CountedWrites(pool.store(), writes);
      AtomicInteger left = new AtomicInteger(WANTED);
      AtomicInteger taken = new AtomicInteger();
      long start = System.nanoTime();
      Takers.race(
          takers,
          () -> {
            while (left.getAndDecrement() > 0) {
              if (strategy.acquire(pool.name(), store, pool.index())) {
                taken.incrementAndGet();
              }
            }
            return taken;
          });
      double seconds = (System.nanoTime() - start) / 1e9;
      assertEquals(WANTED, taken.get());
      return new Figure(WANTED / seconds, (double) writes.get() / WANTED);
    }
  }
}
