package io.quaymaster.aws.dynamodb.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.RecentIndex;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs in DynamoDB. */
@Singleton
public class DynamoDbJobStore implements JobStore {
  private final LedgerTable table;
  private final RecentIndex recent;

  public DynamoDbJobStore(LedgerTable table, RecentIndex recent) {
    this.table = table;
    this.recent = recent;
  }

  @Override
  public boolean create(Job job) {
    return table.put(JobItems.item(job), "attribute_not_exists(#pk)", Map.of()).written();
  }

  @Override
  public boolean replace(Job job) {
    return table
        .put(
            JobItems.item(job),
            "#revision = :read",
            Map.of(":read", Attributes.number(job.revision() - 1)))
        .written();
  }

  @Override
  public List<Job> of(RepositoryId repository, IssueNumber issue) {
    return table.partition(JobItems.partition(repository, issue)).stream()
        .map(JobItems::job)
        .toList();
  }

  @Override
  public Optional<Job> find(JobId id) {
    return table.find(JobItems.key(id)).map(JobItems::job);
  }

  /** One that has ended since the index was read is no longer open. */
  @Override
  public List<Job> open(Optional<PoolName> pool, int limit) {
    return recent
        .list(
            new RecentIndex.Wanted(
                JobItems.OPEN,
                pool.map(PoolName::value),
                Instant.MAX,
                limit,
                RecentIndex.Order.OLDEST_FIRST))
        .stream()
        .map(JobItems::job)
        .filter(Job::open)
        .toList();
  }

  @Override
  public List<Job> ended(PoolName pool, Instant before, int limit) {
    return recent
        .list(new RecentIndex.Wanted(JobItems.ended(pool), Optional.empty(), before, limit))
        .stream()
        .map(JobItems::job)
        .sorted(Comparator.comparing(Job::updatedAt).reversed())
        .toList();
  }
}
