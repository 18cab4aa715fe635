package io.quaymaster.memory;

import io.quaymaster.app.budget.BudgetKind;
import io.quaymaster.app.budget.BudgetStore;
import io.quaymaster.kernel.InstallationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The budget's counters in memory; one lock makes each call one step. */
public final class MemoryBudgetStore implements BudgetStore {
  private record Window(InstallationId installation, BudgetKind kind, Instant begin) {}

  /** Longer than any window; older counters are of no use. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final Map<Window, Integer> taken = new HashMap<>();
  private final Map<InstallationId, Known> known = new HashMap<>();

  @Override
  public synchronized int take(
      InstallationId installation, BudgetKind kind, Instant window, int amount, int limit) {
    taken.keySet().removeIf(w -> w.begin().isBefore(window.minus(KEPT)));
    Window key = new Window(installation, kind, window);
    int before = taken.getOrDefault(key, 0);
    int given = Math.max(0, Math.min(amount, limit - before));
    taken.put(key, before + given);
    return given;
  }

  @Override
  public synchronized void blockUntil(InstallationId installation, Instant until, String reason) {
    Known now = known(installation);
    if (now.blockedUntil().filter(until::isBefore).isEmpty()) {
      known.put(installation, new Known(Optional.of(until), now.primary()));
    }
  }

  @Override
  public synchronized void report(InstallationId installation, Primary primary) {
    known.put(installation, new Known(known(installation).blockedUntil(), Optional.of(primary)));
  }

  @Override
  public synchronized Known known(InstallationId installation) {
    return known.getOrDefault(installation, new Known(Optional.empty(), Optional.empty()));
  }
}
