package io.quaymaster.account.claim;

import io.quaymaster.account.Account;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.lease.CleaningNotice;
import io.quaymaster.account.lease.PoolRandomness;
import io.quaymaster.account.lease.PoolTiming;
import io.quaymaster.account.store.AccountChanges.Decision;
import io.quaymaster.account.store.AccountChanges.Decision.Write;
import io.quaymaster.account.store.AccountWrite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** What becomes of an account after one attempt at cleaning it. */
@Singleton
public class Attempts {
  /** Delays are shortened by up to a quarter, so that accounts don't come back all at once. */
  private static final int SPREAD_PERCENT = 25;

  private final PoolTiming timing;
  private final CleaningNotice notice;
  private final Clock clock;
  private final RandomGenerator random;

  public Attempts(PoolTiming timing, CleaningNotice notice, Clock clock, PoolRandomness random) {
    this.timing = timing;
    this.notice = notice;
    this.clock = clock;
    this.random = random.generator();
  }

  Decision<FinishOutcome> after(Account account, CleaningResult result) {
    return switch (result) {
      case CleaningResult.Clean() when account.removable() ->
          new Write<>(new AccountWrite.Removed(account), new FinishOutcome.Removed(account));
      case CleaningResult.Clean() -> {
        Account free = account.cleaned(clock.instant());
        yield new Write<>(new AccountWrite.Replaced(free), new FinishOutcome.Freed(free));
      }
      case CleaningResult.Unfinished(var what) -> unfinished(account, what);
    };
  }

  private Decision<FinishOutcome> unfinished(Account account, Blocker what) {
    if (account.cleaning().attempts() >= timing.cleaningAttempts()) {
      Account blocked = account.resisting(what);
      return new Write<>(
          new AccountWrite.Replaced(blocked), new FinishOutcome.Quarantined(blocked));
    }
    Account again = account.toBeCleanedAgain(notBefore(account.cleaning().attempts()));
    return new Write<>(new AccountWrite.Replaced(again), new FinishOutcome.Again(again));
  }

  private Instant notBefore(int attempts) {
    Duration delay = timing.delayAfter(attempts);
    int percent = 100 - random.nextInt(SPREAD_PERCENT + 1);
    return clock.instant().plus(delay.multipliedBy(percent).dividedBy(100));
  }

  void announce(Account again) {
    notice.give(again.id(), again.cleaning().notBefore());
  }
}
