package io.quaymaster.server;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.quaymaster.app.Credentials;
import io.quaymaster.event.sweep.DeliverySweep;
import io.quaymaster.event.sweep.SweepReport;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process does from time to time. */
@Singleton
@Requires(property = "quaymaster.sweep.enabled", notEquals = "false", defaultValue = "true")
final class Sweeps {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

  private final DeliverySweep deliveries;
  private final Credentials credentials;

  Sweeps(DeliverySweep deliveries, Credentials credentials) {
    this.deliveries = deliveries;
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
}
