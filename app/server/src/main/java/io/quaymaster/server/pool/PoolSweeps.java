package io.quaymaster.server.pool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.account.reap.Reaper;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends leases that nobody ends, and has cleaned what nobody was told to clean. Where the accounts
 * are behind the account function, a function beside it does so.
 */
@Singleton
@Requires(property = "quaymaster.pools")
@Requires(missingProperty = "quaymaster.accounts.function")
final class PoolSweeps {
  private static final Logger LOG = LoggerFactory.getLogger(PoolSweeps.class);

  private final Reaper reaper;
  private final Cleanings cleanings;
  private final CleaningCrew crew;
  private final Clock clock;

  PoolSweeps(Reaper reaper, Cleanings cleanings, CleaningCrew crew, Clock clock) {
    this.reaper = reaper;
    this.cleanings = cleanings;
    this.crew = crew;
    this.clock = clock;
  }

  @Scheduled(
      fixedDelay = "${quaymaster.pool.sweep:15m}",
      initialDelay = "${quaymaster.pool.first:5s}")
  void sweep() {
    ReapReport report = reaper.reap();
    if (!report.ended().isEmpty() || !report.abandoned().isEmpty()) {
      LOG.warn(
          "leases that nobody ended: {}; cleaners that were lost: {}",
          report.ended().size(),
          report.abandoned().size());
    }
    cleanings.due().forEach(account -> crew.dirty(account, clock.instant()));
  }
}
