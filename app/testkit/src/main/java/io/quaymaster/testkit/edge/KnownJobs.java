package io.quaymaster.testkit.edge;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.PoolName;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import java.time.Instant;

/** Jobs of one repository, brought into a store in the states that tests need. */
public final class KnownJobs {
  /** When they were asked for. */
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  private static final PoolName SANDBOX = new PoolName("sandbox");

  private final JobStore store;
  private final InstalledRepository repository;

  public KnownJobs(JobStore store, InstalledRepository repository) {
    this.store = store;
    this.repository = repository;
  }

  /** One that waits in the pool {@code sandbox}. */
  public Job queued(long issue, String name) {
    return queued(issue, name, SANDBOX, AT);
  }

  /** One that waits since then. */
  public Job queued(long issue, String name, PoolName pool, Instant at) {
    JobId id = new JobId(repository.id(), new IssueNumber(issue), new JobName(name), 1);
    Job job = Job.queued(id, repository, pool, "comment " + issue, "mona", at);
    store.create(job);
    return job;
  }

  /** One that {@code worker-1} is at in account 200000000001, a second later. */
  public Job running(long issue, String name) {
    Lease lease =
        new Lease(
            new LeaseId("abcdefghijkl"),
            new AccountId("200000000001"),
            SANDBOX,
            new Fence(1),
            new Holder("worker-1"),
            AT,
            AT.plusSeconds(3600));
    return put(queued(issue, name).begun(lease, AT.plusSeconds(1)));
  }

  /** One that was run and ended so. */
  public Job ended(long issue, String name, JobEnd end) {
    return put(running(issue, name).ended(end));
  }

  /** The job as it is now. */
  public Job put(Job job) {
    store.replace(job);
    return job;
  }
}
