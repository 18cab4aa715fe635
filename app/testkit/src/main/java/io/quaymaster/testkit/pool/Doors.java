package io.quaymaster.testkit.pool;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The member accounts as sessions see them. A door lets a write in when its fence is above all that
 * were revoked and not below one that was let in before. Beside that it is told of every lease, and
 * notes a violation when it lets in a write under a lease that a newer one has followed.
 */
public final class Doors implements SessionRevocation {
  private final boolean fenced;
  private final Violations violations;
  private final Map<AccountId, Door> doors = new HashMap<>();
  private long accepted;
  private long rejected;

  /**
   * @param fenced false for doors that let everybody in: their violations are to be noticed
   */
  public Doors(boolean fenced, Violations violations) {
    this.fenced = fenced;
    this.violations = violations;
  }

  private static final class Door {
    private Fence granted = Fence.NONE;
    private Fence seen = Fence.NONE;
    private Fence revoked = Fence.NONE;
    private final Map<Fence, LeaseId> holders = new HashMap<>();
  }

  private Door door(AccountId account) {
    return doors.computeIfAbsent(account, _ -> new Door());
  }

  /**
   * A lease has been given; the fence of each may be given once.
   *
   * @return whether it was not known
   */
  public synchronized boolean granted(Lease lease) {
    Door door = door(lease.account());
    LeaseId other = door.holders.putIfAbsent(lease.fence(), lease.id());
    if (other != null && !other.equals(lease.id())) {
      violations.add(Kind.TWO_HOLDERS, other + " has the fence of " + lease);
    }
    if (lease.fence().compareTo(door.granted) > 0) {
      door.granted = lease.fence();
    }
    return other == null;
  }

  /** The fence of the newest lease that the door was told of. */
  public synchronized Fence newest(AccountId account) {
    return door(account).granted;
  }

  /** A write by a session of the lease; whether it is let in. */
  public synchronized boolean write(Lease lease) {
    Door door = door(lease.account());
    boolean open =
        !fenced
            || (lease.fence().compareTo(door.revoked) > 0
                && lease.fence().compareTo(door.seen) >= 0);
    if (!open) {
      rejected++;
      return false;
    }
    accepted++;
    if (lease.fence().compareTo(door.seen) > 0) {
      door.seen = lease.fence();
    }
    if (lease.fence().compareTo(door.granted) < 0) {
      violations.add(Kind.STALE_WRITE, "let in beside fence " + door.granted + ": " + lease);
    }
    if (!lease.id().equals(door.holders.get(lease.fence()))) {
      violations.add(Kind.TWO_HOLDERS, "let in with the fence of another: " + lease);
    }
    return true;
  }

  @Override
  public synchronized void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    Door door = door(member.id());
    if (upTo.compareTo(door.revoked) > 0) {
      door.revoked = upTo;
    }
  }

  /** Writes let in. */
  public synchronized long accepted() {
    return accepted;
  }

  /** Writes kept out. */
  public synchronized long rejected() {
    return rejected;
  }
}
