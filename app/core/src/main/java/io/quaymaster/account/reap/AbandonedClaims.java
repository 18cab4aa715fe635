package io.quaymaster.account.reap;

import io.quaymaster.account.Account;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Takes accounts back whose cleaner has died: to be cleaned again, or quarantined when that was the
 * last attempt.
 */
@Singleton
public class AbandonedClaims {
  private final AccountStore store;
  private final PoolTiming timing;

  public AbandonedClaims(AccountStore store, PoolTiming timing) {
    this.store = store;
    this.timing = timing;
  }

  /** Takes it back when its claim has run out; false also for who is slower than another. */
  public boolean takeBack(Account account, Instant now) {
    boolean over =
        account.cleaning().claim().filter(claim -> !claim.until().isAfter(now)).isPresent();
    return over && store.write(new AccountWrite.Replaced(afterwards(account, now)));
  }

  private Account afterwards(Account account, Instant now) {
    if (account.cleaning().attempts() < timing.cleaningAttempts()) {
      return account.toBeCleanedAgain(now);
    }
    Cleaning.Claim last = account.cleaning().claim().orElseThrow();
    return account.resisting(
        new Blocker(
            "none of %d attempts at cleaning came to an end; the last was by %s until %s"
                .formatted(account.cleaning().attempts(), last.cleaner(), last.until())));
  }
}
