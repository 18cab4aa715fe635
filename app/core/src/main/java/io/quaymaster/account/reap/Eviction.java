package io.quaymaster.account.reap;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.store.AccountChanges;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Keep;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Ends a lease without its holder, in three steps, each of which may be the last before a crash:
 * mark the lease as ending (from then on its holder hears Lost), revoke its sessions, make the
 * account dirty. Without the mark a holder could renew while its sessions are being revoked. The
 * reaper goes on where a crash has stopped.
 */
@Singleton
public class Eviction {
  private final AccountChanges changes;
  private final SessionRevocation revocation;
  private final CleaningNotice notice;
  private final Clock clock;

  public Eviction(
      AccountStore store, SessionRevocation revocation, CleaningNotice notice, Clock clock) {
    this.changes = new AccountChanges(store);
    this.revocation = revocation;
    this.notice = notice;
    this.clock = clock;
  }

  /**
   * Ends the running lease, if there is a reason to.
   *
   * @param reason asked again for each version that is read; empty when the lease may go on
   * @return the lease that was ended, by this call or by another at the same time
   */
  public Optional<Lease> evict(AccountId id, Function<Tenancy, Optional<End>> reason) {
    Optional<Account> marked = changes.apply(id, found -> mark(found, reason));
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Account account = marked.orElseThrow();
    Tenancy tenancy = account.tenancy().orElseThrow();
    Instant now = clock.instant();
    revocation.revoke(account.member(), account.fence(), now);
    changes.apply(id, found -> end(found, tenancy, now));
    notice.give(id, now);
    return Optional.of(tenancy.lease());
  }

  private static Decision<Optional<Account>> mark(
      Optional<Account> found, Function<Tenancy, Optional<End>> reason) {
    Optional<Tenancy> tenancy = found.flatMap(Account::tenancy);
    Optional<End> why =
        tenancy.flatMap(running -> running.ending().or(() -> reason.apply(running)));
    if (why.isEmpty()) {
      return new Keep<>(Optional.empty());
    }
    if (tenancy.flatMap(Tenancy::ending).isPresent()) {
      return new Keep<>(found);
    }
    Account marked = found.orElseThrow().ending(why.orElseThrow());
    return new Write<>(new AccountWrite.Replaced(marked), Optional.of(marked));
  }

  /** It may have been ended by another reaper meanwhile; what it is by now is not this one's. */
  private static Decision<Boolean> end(Optional<Account> found, Tenancy tenancy, Instant now) {
    Optional<Account> held =
        found.filter(
            account ->
                account
                    .tenancy()
                    .filter(running -> running.lease().same(tenancy.lease()))
                    .isPresent());
    if (held.isEmpty()) {
      return new Keep<>(false);
    }
    End how = tenancy.ending().orElseThrow();
    return new Write<>(new AccountWrite.Ended(held.orElseThrow().ended(how, now)), true);
  }
}
