package io.quaymaster.memory.account.session;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Membership;
import io.quaymaster.account.lease.SessionRevocation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What is denied to sessions, in memory. */
public final class MemoryRevocation implements SessionRevocation {
  private record Denial(Fence upTo, Instant before) {
    Denial and(Denial other) {
      return new Denial(
          upTo.value() > other.upTo.value() ? upTo : other.upTo,
          before.isAfter(other.before) ? before : other.before);
    }
  }

  private final Map<AccountId, Denial> denials = new HashMap<>();
  private boolean down;

  /** Whether accounts don't answer. */
  public synchronized void down(boolean is) {
    down = is;
  }

  /** Whether a session that was issued then, under this fence, can do nothing any more. */
  public synchronized boolean denied(AccountId account, Fence fence, Instant issued) {
    Denial denial = denials.get(account);
    return denial != null
        && (fence.value() <= denial.upTo().value() || issued.isBefore(denial.before()));
  }

  @Override
  public synchronized void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    if (down) {
      throw new IllegalStateException("account " + member.id() + " does not answer");
    }
    denials.merge(member.id(), new Denial(upTo, issuedBefore), Denial::and);
  }
}
