package io.quaymaster.app.budget;

import io.quaymaster.app.HostException;
import io.quaymaster.app.budget.BudgetStore.Primary;
import io.quaymaster.kernel.InstallationId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The request budget of each installation, shared by all processes through a {@link BudgetStore}.
 * What a call costs is taken before it is made, so that GitHub's limits are kept and never met.
 *
 * <p>Limits are GitHub's secondary ones ({@link BudgetKind}), 100 requests at once, a pause that
 * GitHub asked for, and a reserve of the hourly primary limit. Source: "Rate limits for the REST
 * API" in GitHub's documentation.
 */
@Singleton
public class RequestBudget {
  /** The part of the hourly limit that is kept for people who wait: one in ten. */
  static final int RESERVE = 10;

  private final BudgetStore store;
  private final BudgetRules rules;
  private final Clock clock;
  private final Map<InstallationId, InstallationBudget> budgets = new ConcurrentHashMap<>();

  public RequestBudget(BudgetStore store, BudgetRules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Takes the cost of one request and a place among the requests under way; close the permit when
   * the answer is there.
   *
   * @throws HostException.MustWait when the request must not be made yet
   */
  public Permit take(InstallationId installation, RequestCost cost, Urgency urgency) {
    return of(installation).take(cost, urgency);
  }

  /**
   * Records that GitHub asked for silence until an instant.
   *
   * @param reason what GitHub said, for a person
   */
  public void blockUntil(InstallationId installation, Instant until, String reason) {
    of(installation).blockUntil(until, reason);
  }

  /** Records what an answer said of the hourly primary limit. */
  public void report(InstallationId installation, Primary primary) {
    of(installation).report(primary);
  }

  /** How many requests the hourly limit leaves, as last seen by this process. */
  public Optional<Primary> primary(InstallationId installation) {
    return Optional.ofNullable(budgets.get(installation)).flatMap(InstallationBudget::primary);
  }

  /** What the hourly limit leaves to each installation that this process has called for. */
  public Map<InstallationId, Primary> seen() {
    Map<InstallationId, Primary> seen = new HashMap<>();
    budgets.forEach(
        (installation, budget) -> budget.primary().ifPresent(p -> seen.put(installation, p)));
    return Map.copyOf(seen);
  }

  private InstallationBudget of(InstallationId installation) {
    return budgets.computeIfAbsent(
        installation, id -> new InstallationBudget(id, store, rules, clock));
  }

  /** A place among the requests under way. */
  public interface Permit extends AutoCloseable {
    /** Gives the place back. */
    @Override
    void close();
  }
}
