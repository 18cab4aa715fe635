package io.quaymaster.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.quaymaster.app.Credentials;
import io.quaymaster.event.sweep.DeliverySweep;
import io.quaymaster.event.sweep.SweepReport;
import io.quaymaster.release.health.HealthReport;
import io.quaymaster.release.health.ReleaseHealth;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process does from time to time. */
@Singleton
@Requires(property = "quaymaster.sweep.enabled", notEquals = "false", defaultValue = "true")
final class Sweeps {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

  private final DeliverySweep deliveries;
  private final ReleaseHealth releases;
  private final Credentials credentials;

  Sweeps(DeliverySweep deliveries, ReleaseHealth releases, Credentials credentials) {
    this.deliveries = deliveries;
    this.releases = releases;
    this.credentials = credentials;
  }

  /** Brings back deliveries that GitHub could not deliver; not before the App is set up. */
  @Scheduled(
      fixedDelay = "${quaymaster.sweep.interval:15m}",
      initialDelay = "${quaymaster.sweep.first:1m}")
  void sweepDeliveries() {
    if (credentials.find().isEmpty()) {
      return;
    }
    SweepReport report = deliveries.sweep();
    if (report.equals(SweepReport.NOTHING)) {
      LOG.debug("no delivery was missing");
    } else {
      LOG.info("delivery sweep: {}", report);
    }
  }

  /** Looks for releases that came to no end; not before the App is set up. */
  @Scheduled(
      fixedDelay = "${quaymaster.health.interval:24h}",
      initialDelay = "${quaymaster.health.first:10m}")
  void checkReleases() {
    if (credentials.find().isEmpty()) {
      return;
    }
    HealthReport report = releases.check();
    LOG.info(
        "release health: {} runs seen, {} taken up, {} stuck, {} repositories untold",
        report.seen(),
        report.takenUp(),
        report.stuck().size(),
        report.untold());
  }
}
