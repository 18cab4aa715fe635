package io.quaymaster.account.reap;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.store.AccountChanges;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Keep;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.app.Redaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what nobody ends: leases past their deadline or without a sign of life, claims of cleaners
 * that died, and the stay of draining accounts. Due every 15 minutes; several may run at once.
 */
@Singleton
public class Reaper implements Reaping {
  private static final Logger LOG = LoggerFactory.getLogger(Reaper.class);

  private final AccountStore store;
  private final Eviction eviction;
  private final AbandonedClaims abandoned;
  private final PoolTiming timing;
  private final Clock clock;
  private final AccountChanges changes;

  public Reaper(
      AccountStore store,
      Eviction eviction,
      AbandonedClaims abandoned,
      PoolTiming timing,
      Clock clock) {
    this.store = store;
    this.eviction = eviction;
    this.abandoned = abandoned;
    this.timing = timing;
    this.clock = clock;
    this.changes = new AccountChanges(store);
  }

  @Override
  public ReapReport reap() {
    Round round = new Round();
    for (Account account : store.list()) {
      try {
        look(account, round);
      } catch (RuntimeException e) {
        LOG.error("could not reap account {}: {}", account.id(), Redaction.trace(e));
        round.failed.add(account.id());
      }
    }
    return new ReapReport(round.ended, round.abandoned, round.removed, round.failed);
  }

  private void look(Account account, Round round) {
    Instant now = clock.instant();
    switch (account.state()) {
      case LEASED -> {
        if (account.tenancy().flatMap(tenancy -> overdue(tenancy, now)).isPresent()) {
          eviction
              .evict(account.id(), tenancy -> overdue(tenancy, now))
              .ifPresent(round.ended::add);
        }
      }
      case CLEANING -> {
        if (abandoned.takeBack(account, now)) {
          round.abandoned.add(account.id());
        }
      }
      case AVAILABLE -> {
        if (account.removable() && changes.apply(account.id(), Reaper::remove)) {
          round.removed.add(account.id());
        }
      }
      case DIRTY, QUARANTINED -> {}
    }
  }

  /** Also one that is marked already: whoever marked it may have died. */
  private Optional<End> overdue(Tenancy tenancy, Instant now) {
    if (tenancy.ending().isPresent()) {
      return tenancy.ending();
    }
    if (!tenancy.lease().deadline().isAfter(now)) {
      return Optional.of(End.EXPIRED);
    }
    return tenancy.renewed().plus(timing.silence()).isAfter(now)
        ? Optional.empty()
        : Optional.of(End.HEARTBEAT_LOST);
  }

  private static Decision<Boolean> remove(Optional<Account> found) {
    return found
        .filter(account -> account.state() == AccountState.AVAILABLE && account.removable())
        .<Decision<Boolean>>map(account -> new Write<>(new AccountWrite.Removed(account), true))
        .orElse(new Keep<>(false));
  }

  private static final class Round {
    private final List<Lease> ended = new ArrayList<>();
    private final List<AccountId> abandoned = new ArrayList<>();
    private final List<AccountId> removed = new ArrayList<>();
    private final List<AccountId> failed = new ArrayList<>();
  }
}
