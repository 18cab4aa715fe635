package io.quaymaster.account;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the cleaning of an account is.
 *
 * @param attempts begun since it became dirty
 * @param notBefore no cleaner begins earlier
 * @param claim who is at it; only while it is being cleaned
 */
public record Cleaning(int attempts, Instant notBefore, Optional<Claim> claim) {
  public Cleaning {
    if (attempts < 0) {
      throw new IllegalArgumentException("cleaning attempts are never negative: " + attempts);
    }
  }

  /**
   * The right to clean one account for a while.
   *
   * @param fence the higher one is the valid one; it has nothing to do with the fence of leases
   * @param until its cleaner must have stopped by then, its credentials included: afterwards
   *     another may take over
   */
  public record Claim(AccountId account, Fence fence, Holder cleaner, Instant until) {
    /** Whether the other is this very claim, renewed or not. */
    public boolean same(Claim other) {
      return account.equals(other.account)
          && fence.equals(other.fence)
          && cleaner.equals(other.cleaner);
    }
  }

  /** Nothing tried yet. */
  static Cleaning due(Instant notBefore) {
    return new Cleaning(0, notBefore, Optional.empty());
  }

  Cleaning claimed(Claim by) {
    return new Cleaning(attempts + 1, notBefore, Optional.of(by));
  }

  Cleaning renewed(Claim by) {
    return new Cleaning(attempts, notBefore, Optional.of(by));
  }

  Cleaning unclaimed(Instant next) {
    return new Cleaning(attempts, next, Optional.empty());
  }
}
