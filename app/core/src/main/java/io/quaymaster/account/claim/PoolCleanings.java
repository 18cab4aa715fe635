package io.quaymaster.account.claim;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.reap.AbandonedClaims;
import io.quaymaster.account.store.AccountChanges;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Keep;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Claims over the store, in this process. */
@Singleton
public class PoolCleanings implements Cleanings {
  private final AccountStore store;
  private final AccountChanges changes;
  private final AbandonedClaims abandoned;
  private final SessionRevocation revocation;
  private final Attempts attempts;
  private final PoolTiming timing;
  private final Clock clock;

  public PoolCleanings(
      AccountStore store,
      AbandonedClaims abandoned,
      SessionRevocation revocation,
      Attempts attempts,
      PoolTiming timing,
      Clock clock) {
    this.store = store;
    this.changes = new AccountChanges(store);
    this.abandoned = abandoned;
    this.revocation = revocation;
    this.attempts = attempts;
    this.timing = timing;
    this.clock = clock;
  }

  @Override
  public List<AccountId> due() {
    Instant now = clock.instant();
    return store.list().stream()
        .filter(account -> due(account, now))
        .sorted(Comparator.comparing(account -> account.cleaning().notBefore()))
        .map(Account::id)
        .toList();
  }

  private static boolean due(Account account, Instant now) {
    return account
        .cleaning()
        .claim()
        .map(claim -> !claim.until().isAfter(now))
        .orElse(
            account.state() == AccountState.DIRTY && !account.cleaning().notBefore().isAfter(now));
  }

  @Override
  public ClaimOutcome claim(AccountId id, Holder cleaner) {
    Instant now = clock.instant();
    store
        .find(id)
        .filter(account -> account.state() == AccountState.CLEANING)
        .ifPresent(account -> abandoned.takeBack(account, now));
    ClaimOutcome outcome = changes.apply(id, found -> decide(found, cleaner, now));
    if (outcome instanceof ClaimOutcome.Claimed claimed) {
      revoke(claimed);
    }
    return outcome;
  }

  private Decision<ClaimOutcome> decide(Optional<Account> found, Holder cleaner, Instant now) {
    if (found.isEmpty()) {
      return new Keep<>(new ClaimOutcome.Unknown());
    }
    Account account = found.orElseThrow();
    return switch (account.state()) {
      case CLEANING ->
          new Keep<>(new ClaimOutcome.Busy(account.cleaning().claim().orElseThrow().until()));
      case AVAILABLE, LEASED, QUARANTINED -> new Keep<>(new ClaimOutcome.NotDirty(account.state()));
      case DIRTY -> {
        if (account.cleaning().notBefore().isAfter(now)) {
          yield new Keep<>(new ClaimOutcome.TooEarly(account.cleaning().notBefore()));
        }
        Account claimed = account.cleaning(cleaner, now.plus(timing.claim()));
        yield new Write<>(
            new AccountWrite.Replaced(claimed),
            new ClaimOutcome.Claimed(claimed.cleaning().claim().orElseThrow(), claimed));
      }
    };
  }

  /**
   * No cleaning without it: a session that still works could make new things behind the cleaner's
   * back, or live on beside the next lease.
   */
  private void revoke(ClaimOutcome.Claimed claimed) {
    Account account = claimed.account();
    if (account.fence().equals(Fence.NONE)) {
      return;
    }
    try {
      revocation.revoke(account.member(), account.fence(), clock.instant());
    } catch (RuntimeException e) {
      finish(
          claimed.claim(),
          new CleaningResult.Unfinished(
              new Blocker("sessions of role " + account.member().role() + " (not revoked)")));
      throw e;
    }
  }

  @Override
  public KeepOutcome keep(Cleaning.Claim claim) {
    Instant until = clock.instant().plus(timing.claim());
    return changes.apply(
        claim.account(),
        found -> {
          Optional<Account> held = found.filter(account -> account.claimedBy(claim));
          if (held.isEmpty()) {
            return new Keep<>(new KeepOutcome.Lost());
          }
          Account kept = held.orElseThrow().cleaningUntil(until);
          return new Write<>(
              new AccountWrite.Replaced(kept),
              new KeepOutcome.Kept(kept.cleaning().claim().orElseThrow()));
        });
  }

  @Override
  public FinishOutcome finish(Cleaning.Claim claim, CleaningResult result) {
    FinishOutcome outcome =
        changes.apply(
            claim.account(),
            found -> {
              Optional<Account> held = found.filter(account -> account.claimedBy(claim));
              return held.isEmpty()
                  ? new Keep<>(new FinishOutcome.Lost())
                  : attempts.after(held.orElseThrow(), result);
            });
    if (outcome instanceof FinishOutcome.Again(var account)) {
      attempts.announce(account);
    }
    return outcome;
  }
}
