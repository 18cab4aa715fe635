package io.quaymaster.testkit.contract.job;

import static io.quaymaster.testkit.contract.job.JobSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link JobStore} lists. */
public abstract class JobListsContract {
  private final StoredJobs jobs = new StoredJobs();
  private final Job job = jobs.sample(1);

  /** The store under test; it may hold other tests' jobs. */
  protected abstract JobStore store();

  @Test
  void openJobsOfAPoolAreListedByWhenTheyWereAskedFor() {
    Job third = jobs.have(store(), jobs.sample(3));
    Job first = jobs.have(store(), jobs.sample(1));
    Job second = jobs.have(store(), jobs.sample(2), jobs.begun(jobs.sample(2)));
    Job over = jobs.begun(jobs.sample(4));
    jobs.have(store(), jobs.sample(4), over, over.ended(JobSamples.end(NOON)));
    jobs.have(
        store(), JobSamples.queued(jobs.repository, 9, "reproduce", 1, AccountSamples.pool()));

    assertEquals(List.of(first, second, third), store().open(Optional.of(jobs.pool), 100));
    assertEquals(List.of(first, second), store().open(Optional.of(jobs.pool), 2));
  }

  @Test
  void openJobsOfAllPoolsAreListedOldestFirst() {
    Instant old = Instant.parse("1999-12-31T23:59:59.000000001Z");
    List<Job> oldest = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      PoolName another = AccountSamples.pool();
      oldest.add(
          jobs.have(
              store(),
              JobSamples.queued(
                  jobs.repository, 5, "reproduce", number, another, old.plusNanos(number))));
    }
    jobs.have(store(), job);

    assertEquals(oldest.subList(0, 2), store().open(Optional.empty(), 2));
    List<Job> all = store().open(Optional.empty(), 100);
    assertEquals(oldest, all.subList(0, 3));
    assertTrue(all.stream().allMatch(Job::open));
  }

  @Test
  void endedJobsOfAPoolAreListedNewestFirstInPages() {
    List<Job> ended = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      ended.add(ended(jobs.sample(number), NOON.plusSeconds(1_000 + number)));
    }
    jobs.have(store(), jobs.sample(4));
    PoolName another = AccountSamples.pool();
    Job elsewhere =
        ended(
            JobSamples.queued(jobs.repository, 9, "reproduce", 1, another),
            NOON.plusSeconds(1_002));

    List<Job> page = store().ended(jobs.pool, NOON.plusSeconds(1_004), 2);

    assertEquals(List.of(ended.get(2), ended.get(1)), page);
    Instant next = page.getLast().updatedAt();
    assertEquals(List.of(ended.get(0)), store().ended(jobs.pool, next, 1));
    assertEquals(List.of(ended.get(0)), store().ended(jobs.pool, next, 100));
    assertEquals(List.of(elsewhere), store().ended(another, Instant.MAX, 100));
    assertEquals(List.of(), store().ended(AccountSamples.pool(), Instant.MAX, 100));
  }

  private Job ended(Job waiting, Instant at) {
    Job begun = waiting.begun(JobSamples.lease(waiting.pool()), NOON.plusSeconds(10));
    return jobs.have(store(), waiting, begun, begun.ended(JobSamples.end(at)));
  }
}
