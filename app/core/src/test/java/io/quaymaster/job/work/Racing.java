package io.quaymaster.job.work;

import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store in which somebody else is quicker, once. */
public final class Racing implements JobStore {
  private final JobStore store;
  private Runnable quicker = () -> {};

  public Racing(JobStore store) {
    this.store = store;
  }

  /** Happens just before the next write. */
  public void before(Runnable event) {
    quicker = event;
  }

  private void pass() {
    Runnable event = quicker;
    quicker = () -> {};
    event.run();
  }

  @Override
  public boolean create(Job job) {
    pass();
    return store.create(job);
  }

  @Override
  public boolean replace(Job job) {
    pass();
    return store.replace(job);
  }

  @Override
  public List<Job> of(RepositoryId repository, IssueNumber issue) {
    return store.of(repository, issue);
  }

  @Override
  public List<Job> open(Optional<PoolName> pool, int limit) {
    return store.open(pool, limit);
  }

  @Override
  public List<Job> ended(PoolName pool, Instant before, int limit) {
    return store.ended(pool, before, limit);
  }
}
