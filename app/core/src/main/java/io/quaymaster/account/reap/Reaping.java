package io.quaymaster.account.reap;

/** Ends the leases that nobody ends. */
@FunctionalInterface
public interface Reaping {
  /**
   * One round over all pools. What fails for one account is reported, and doesn't keep the others
   * from their turn.
   */
  ReapReport reap();
}
