package io.quaymaster.account.lease;

import io.quaymaster.account.Fence;
import io.quaymaster.account.Membership;
import java.time.Instant;

/** Ends the sessions that were issued under leases that are over. */
public interface SessionRevocation {
  /**
   * Denies everything to sessions of the member role that were issued before a moment, and to those
   * that carry the lease of this fence or a lower one whenever they were issued: a worker that
   * slept between {@code begin} and issuing credentials may get them after the moment. Safe to
   * repeat; returns when the denial is written. An exception means that it may not be.
   */
  void revoke(Membership member, Fence upTo, Instant issuedBefore);
}
