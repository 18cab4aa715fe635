package io.quaymaster.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where jobs are kept. Each write is one conditional write; reads of one issue see all of them. */
public interface JobStore {
  /** Writes a new job; false when one of its id exists. */
  boolean create(Job job);

  /** Replaces the job whose revision is one less; false when it has moved on since. */
  boolean replace(Job job);

  /** All jobs of an issue, ended ones included, in no order. */
  List<Job> of(RepositoryId repository, IssueNumber issue);

  /**
   * The open jobs that were asked for first; what was written moments ago may be missing.
   *
   * @param pool only of this pool; empty for all
   * @param limit 1 to 100
   */
  List<Job> open(Optional<PoolName> pool, int limit);

  /**
   * The jobs of a pool that ended last first.
   *
   * @param before only those that ended before this instant, for paging
   * @param limit 1 to 100
   */
  List<Job> ended(PoolName pool, Instant before, int limit);

  /** One job. */
  default Optional<Job> find(JobId id) {
    return of(id.repository(), id.issue()).stream().filter(job -> job.id().equals(id)).findFirst();
  }
}
