package io.quaymaster.app.budget;

import io.quaymaster.kernel.InstallationId;
import io.quaymaster.memory.MemoryBudgetStore;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** The store in memory, counting its writes. */
final class CountingBudgetStore implements BudgetStore {
  private final MemoryBudgetStore store = new MemoryBudgetStore();
  private final AtomicInteger takes = new AtomicInteger();
  private final AtomicInteger reports = new AtomicInteger();

  @Override
  public int take(
      InstallationId installation, BudgetKind kind, Instant window, int amount, int limit) {
    takes.incrementAndGet();
    return store.take(installation, kind, window, amount, limit);
  }

  @Override
  public void blockUntil(InstallationId installation, Instant until, String reason) {
    store.blockUntil(installation, until, reason);
  }

  @Override
  public void report(InstallationId installation, Primary primary) {
    reports.incrementAndGet();
    store.report(installation, primary);
  }

  @Override
  public Known known(InstallationId installation) {
    return store.known(installation);
  }

  int takes() {
    return takes.get();
  }

  int reports() {
    return reports.get();
  }
}
