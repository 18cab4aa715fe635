package io.quaymaster.memory.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jobs in this process. */
public final class MemoryJobStore implements JobStore {
  private final Map<JobId, Job> jobs = new HashMap<>();

  @Override
  public synchronized boolean create(Job job) {
    return jobs.putIfAbsent(job.id(), job) == null;
  }

  @Override
  public synchronized boolean replace(Job job) {
    Job known = jobs.get(job.id());
    if (known == null || known.revision() != job.revision() - 1) {
      return false;
    }
    jobs.put(job.id(), job);
    return true;
  }

  @Override
  public synchronized List<Job> of(RepositoryId repository, IssueNumber issue) {
    return jobs.values().stream()
        .filter(job -> job.id().repository().equals(repository) && job.id().issue().equals(issue))
        .toList();
  }

  @Override
  public synchronized List<Job> open(Optional<PoolName> pool, int limit) {
    return jobs.values().stream()
        .filter(Job::open)
        .filter(job -> pool.isEmpty() || pool.orElseThrow().equals(job.pool()))
        .sorted(Comparator.comparing(Job::requestedAt))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Job> ended(PoolName pool, Instant before, int limit) {
    return jobs.values().stream()
        .filter(job -> job.state() instanceof JobState.Ended)
        .filter(job -> job.pool().equals(pool))
        .filter(job -> job.updatedAt().isBefore(before))
        .sorted(Comparator.comparing(Job::updatedAt).reversed())
        .limit(limit)
        .toList();
  }
}
