package io.quaymaster.aws.bootstrap;

import io.micronaut.context.annotation.Property;
import io.quaymaster.aws.sqs.QueueNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Makes all that the adapters need, by the configured names; safe to call again. */
@Singleton
public class AwsBootstrap {
  /** Longer than a claim in the ledger, so that a message rarely comes back to a busy delivery. */
  private static final Duration VISIBILITY = Duration.ofMinutes(3);

  private final Tables tables;
  private final Queues queues;
  private final Buckets buckets;
  private final QueueNames queueNames;
  private final String ledgerTable;
  private final String payloadBucket;
  private final Optional<String> roadmapBucket;

  public AwsBootstrap(
      Tables tables,
      Queues queues,
      Buckets buckets,
      QueueNames queueNames,
      @Property(name = "quaymaster.aws.ledger-table", defaultValue = "quaymaster-ledger")
          String ledgerTable,
      @Property(name = "quaymaster.aws.payload-bucket", defaultValue = "quaymaster-payloads")
          String payloadBucket,
      @Property(name = "quaymaster.roadmap.bucket") Optional<String> roadmapBucket) {
    this.tables = tables;
    this.queues = queues;
    this.buckets = buckets;
    this.queueNames = queueNames;
    this.ledgerTable = ledgerTable;
    this.payloadBucket = payloadBucket;
    this.roadmapBucket = roadmapBucket;
  }

  /** Makes what is not there yet. */
  public void create() {
    queueNames.all().forEach(name -> queues.create(name, VISIBILITY));
    buckets.create(payloadBucket);
    roadmapBucket.ifPresent(buckets::createWithVersions);
    tables.createLedger(ledgerTable);
  }
}
