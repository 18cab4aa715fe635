package io.quaymaster.server.pool;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Holder;
import io.quaymaster.account.clean.pool.PoolCleaning;
import io.quaymaster.account.lease.CleaningSignal;
import io.quaymaster.app.RandomIds;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans accounts in this process as soon as they are dirty. What is lost with the process is found
 * by the sweep.
 */
@Singleton
public final class CleaningCrew implements CleaningSignal {
  private static final Logger LOG = LoggerFactory.getLogger(CleaningCrew.class);
  private static final int HANDS = 4;

  private final Provider<PoolCleaning> rounds;
  private final Clock clock;
  private final Holder cleaner;
  private final ScheduledThreadPoolExecutor hands;

  /**
   * @param rounds given late, because a round signals, too, when it could not finish
   */
  public CleaningCrew(Provider<PoolCleaning> rounds, RandomIds ids, Clock clock) {
    this.rounds = rounds;
    this.clock = clock;
    this.cleaner = new Holder("server:" + ids.get());
    this.hands =
        new ScheduledThreadPoolExecutor(
            HANDS, Thread.ofPlatform().daemon().name("cleaning-", 1).factory());
    hands.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void dirty(AccountId account, Instant notBefore) {
    Duration away = Duration.between(clock.instant(), notBefore);
    var _ =
        hands.schedule(
            () -> clean(account), Math.max(0, away.toMillis() + 1), TimeUnit.MILLISECONDS);
  }

  private void clean(AccountId account) {
    try {
      if (rounds.get().clean(account, cleaner).isEmpty()) {
        LOG.debug("account {} is not to be cleaned by this process now", account);
      }
    } catch (RuntimeException e) {
      LOG.error("account {} could not be cleaned; the sweep tries again", account, e);
    }
  }

  @PreDestroy
  void stop() {
    hands.shutdownNow();
  }
}
