package io.quaymaster.aws.bootstrap;

import io.micronaut.context.annotation.Property;
import io.quaymaster.account.PoolName;
import io.quaymaster.aws.dynamodb.account.AccountTables;
import io.quaymaster.aws.sqs.QueueNames;
import io.quaymaster.aws.sqs.SqsJobQueues;
import io.quaymaster.job.request.JobQueues;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes all that the adapters need, by the configured names; safe to call again. */
@Singleton
public class AwsBootstrap {
  /** Longer than a claim in the ledger, so that a message rarely comes back to a busy delivery. */
  private static final Duration VISIBILITY = Duration.ofMinutes(3);

  /** As long as a worker may give no sign of life. */
  private static final Duration JOB_VISIBILITY = Duration.ofMinutes(5);

  /** A job's own record bounds how often it is tried; a limit of GitHub may hold it up for long. */
  private static final int JOB_RECEIVES = 50;

  private final Tables tables;
  private final Queues queues;
  private final Buckets buckets;
  private final QueueNames queueNames;
  private final String ledgerTable;
  private final AccountTables accountTables;
  private final String payloadBucket;
  private final String resultsBucket;
  private final Optional<String> roadmapBucket;
  private final List<PoolName> pools;

  public AwsBootstrap(
      Tables tables,
      Queues queues,
      Buckets buckets,
      QueueNames queueNames,
      @Property(name = "quaymaster.aws.ledger-table", defaultValue = "quaymaster-ledger")
          String ledgerTable,
      AccountTables accountTables,
      @Property(name = "quaymaster.aws.payload-bucket", defaultValue = "quaymaster-payloads")
          String payloadBucket,
      @Property(name = "quaymaster.aws.results-bucket", defaultValue = "quaymaster-results")
          String resultsBucket,
      @Property(name = "quaymaster.roadmap.bucket") Optional<String> roadmapBucket,
      JobQueues jobQueues) {
    this.tables = tables;
    this.queues = queues;
    this.buckets = buckets;
    this.queueNames = queueNames;
    this.ledgerTable = ledgerTable;
    this.accountTables = accountTables;
    this.payloadBucket = payloadBucket;
    this.resultsBucket = resultsBucket;
    this.roadmapBucket = roadmapBucket;
    this.pools = jobQueues.pools();
  }

  /** Makes what is not there yet. */
  public void create() {
    queueNames.all().forEach(name -> queues.create(name, VISIBILITY));
    pools.forEach(pool -> queues.create(SqsJobQueues.queueOf(pool), JOB_VISIBILITY, JOB_RECEIVES));
    buckets.create(payloadBucket);
    buckets.create(resultsBucket);
    roadmapBucket.ifPresent(buckets::createWithVersions);
    tables.createLedger(ledgerTable);
    tables.createAccounts(accountTables);
  }
}
