package io.quaymaster.server.pool;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskScheduler;
import io.quaymaster.account.claim.Cleanings;
import io.quaymaster.account.reap.ReapReport;
import io.quaymaster.account.reap.Reaping;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends leases that nobody ends, and has cleaned what nobody was told to clean. Where the accounts
 * are behind the account function, a function beside it does so.
 *
 * <p>It schedules itself: the times of {@code @Scheduled} are those of the first context of a
 * process, whatever another one says.
 */
@Singleton
@Requires(property = "quaymaster.pools")
@Requires(missingProperty = "quaymaster.accounts.function")
final class PoolSweeps implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(PoolSweeps.class);

  private final Reaping reaper;
  private final Cleanings cleanings;
  private final CleaningCrew crew;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private final Duration first;
  private final Duration pause;

  /**
   * @param first when the first round begins after the start
   * @param pause between two rounds
   */
  PoolSweeps(
      Reaping reaper,
      Cleanings cleanings,
      CleaningCrew crew,
      Clock clock,
      TaskScheduler scheduler,
      @Property(name = "quaymaster.pool.first", defaultValue = "5s") Duration first,
      @Property(name = "quaymaster.pool.sweep", defaultValue = "15m") Duration pause) {
    this.reaper = reaper;
    this.cleanings = cleanings;
    this.crew = crew;
    this.clock = clock;
    this.scheduler = scheduler;
    this.first = first;
    this.pause = pause;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    var _ = scheduler.scheduleWithFixedDelay(first, pause, this::round);
  }

  /** One that fails must not be the last. */
  private void round() {
    try {
      sweep();
    } catch (RuntimeException e) {
      LOG.error("a round over the pools failed; the next is in {}", pause, e);
    }
  }

  private void sweep() {
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
