package io.quaymaster.account;

import java.time.Instant;

/**
 * The right to use one account for a while. Id and fence together prove it.
 *
 * @param fence one more than that of the account's lease before
 * @param deadline it ends then at the latest, whatever its holder says
 */
public record Lease(
    LeaseId id,
    AccountId account,
    PoolName pool,
    Fence fence,
    Holder holder,
    Instant since,
    Instant deadline) {
  public Lease {
    if (fence.equals(Fence.NONE)) {
      throw new IllegalArgumentException("lease " + id + " needs a fence of at least 1");
    }
    if (!deadline.isAfter(since)) {
      throw new IllegalArgumentException(
          "lease %s would end at %s, not after its begin at %s".formatted(id, deadline, since));
    }
  }

  /** Whether the other is this very lease, by id and fence. */
  public boolean same(Lease other) {
    return id.equals(other.id) && fence.equals(other.fence) && account.equals(other.account);
  }
}
