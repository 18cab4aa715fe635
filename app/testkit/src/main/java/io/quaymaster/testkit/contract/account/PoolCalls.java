package io.quaymaster.testkit.contract.account;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Membership;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.account.lease.SessionRevocation;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a pool asks of others: cleaners that are called, sessions that are revoked. In order. */
public final class PoolCalls implements CleaningSignal, SessionRevocation {
  private final List<AccountId> cleaners = new CopyOnWriteArrayList<>();
  private final List<AccountId> revoked = new CopyOnWriteArrayList<>();

  @Override
  public void dirty(AccountId account, Instant notBefore) {
    cleaners.add(account);
  }

  @Override
  public void revoke(Membership member, Fence upTo, Instant issuedBefore) {
    revoked.add(member.id());
  }

  /** Accounts that a cleaner was called for. */
  public List<AccountId> cleaners() {
    return cleaners;
  }

  /** Accounts whose sessions were revoked. */
  public List<AccountId> revoked() {
    return revoked;
  }
}
