package io.quaymaster.app.budget;

import io.quaymaster.kernel.InstallationId;
import java.time.Instant;
import java.util.Optional;

/** The counters of the budget, shared by all processes. */
public interface BudgetStore {
  /**
   * Takes from a window.
   *
   * @param window when the window begins
   * @param amount how much is wanted; at least 1
   * @param limit how much the window holds
   * @return how much was given: {@code amount}, or what was left, or 0
   */
  int take(InstallationId installation, BudgetKind kind, Instant window, int amount, int limit);

  /** Records that GitHub asked for silence; a later instant that is known already stays. */
  void blockUntil(InstallationId installation, Instant until, String reason);

  /** Records what GitHub said of the hourly primary limit. */
  void report(InstallationId installation, Primary primary);

  /** What is known of the installation. */
  Known known(InstallationId installation);

  /** The primary limit as of the last answer: limit, remaining requests, when it starts again. */
  record Primary(int limit, int remaining, Instant reset) {}

  /** What is known: nothing may be sent before {@code blockedUntil}. */
  record Known(Optional<Instant> blockedUntil, Optional<Primary> primary) {}
}
