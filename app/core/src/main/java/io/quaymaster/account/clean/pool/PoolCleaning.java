package io.quaymaster.account.clean.pool;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning.Claim;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.claim.FinishOutcome;
import io.quaymaster.account.clean.AccountCleaning;
import io.quaymaster.account.clean.CleaningOutcome;
import io.quaymaster.account.clean.CleaningTask;
import io.quaymaster.account.clean.Resource;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans accounts of the pool: claims one, cleans it, says what was found. How often it is tried
 * and what follows is the pool's to decide.
 */
@Singleton
public final class PoolCleaning {
  private static final Logger LOG = LoggerFactory.getLogger(PoolCleaning.class);

  private final Cleanings pool;
  private final AccountCleaning cleaning;
  private final CleaningRegions regions;
  private final Clock clock;

  public PoolCleaning(
      Cleanings pool, AccountCleaning cleaning, CleaningRegions regions, Clock clock) {
    this.pool = pool;
    this.cleaning = cleaning;
    this.regions = regions;
    this.clock = clock;
  }

  /**
   * Cleans one account once; empty when it can't be claimed now.
   *
   * @throws RuntimeException on a bug or an outage of the pool; the claim then ends by its time
   */
  public Optional<FinishOutcome> clean(AccountId account, Holder cleaner) {
    return pool.claim(account, cleaner) instanceof ClaimOutcome.Claimed(Claim claim, Account it)
        ? Optional.of(pool.finish(claim, result(claim, it)))
        : Optional.empty();
  }

  /**
   * Cleans whatever is due, one after the other, and begins with none after the given time.
   *
   * @return what became of each that could be claimed
   */
  public Map<AccountId, FinishOutcome> sweep(Holder cleaner, Instant until) {
    Map<AccountId, FinishOutcome> outcomes = new LinkedHashMap<>();
    List<AccountId> due = pool.due();
    for (AccountId account : due) {
      if (!clock.instant().isBefore(until)) {
        LOG.info("time is up with {} of {} accounts cleaned", outcomes.size(), due.size());
        break;
      }
      try {
        clean(account, cleaner).ifPresent(outcome -> outcomes.put(account, outcome));
      } catch (RuntimeException e) {
        LOG.error("account {} could not be cleaned; the next one is", account, e);
      }
    }
    return outcomes;
  }

  private CleaningResult result(Claim claim, Account account) {
    CleaningOutcome outcome =
        cleaning.clean(
            new CleaningTask(
                account.id(),
                account.last().map(past -> past.lease().id()),
                regions.names(),
                claim.until()));
    return switch (outcome) {
      case CleaningOutcome.Clean(int deleted) -> {
        LOG.info("account {} is clean, {} resources deleted", account.id(), deleted);
        yield new CleaningResult.Clean();
      }
      case CleaningOutcome.TryAgain(Optional<Resource> what, String why) ->
          unfinished(what.map(resource -> resource + ": ").orElse("") + why);
      case CleaningOutcome.Blocked(Resource what, String why) -> unfinished(what + ": " + why);
    };
  }

  private static CleaningResult unfinished(String why) {
    return new CleaningResult.Unfinished(new Blocker(why));
  }
}
