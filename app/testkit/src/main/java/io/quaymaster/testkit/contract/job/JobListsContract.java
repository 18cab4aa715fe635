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
  void endedJobsAreListedNewestFirstInPages() {
    Instant late = NOON.plusSeconds(1_000_000);
    List<Job> ended = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Job begun = jobs.begun(jobs.sample(number));
      ended.add(
          jobs.have(
              store(),
              jobs.sample(number),
              begun,
              begun.ended(JobSamples.end(late.plusSeconds(number)))));
    }
    jobs.have(store(), jobs.sample(4));

    List<Job> page = store().ended(late.plusSeconds(4), 2);

    assertEquals(List.of(ended.get(2), ended.get(1)), page);
    assertEquals(List.of(ended.get(0)), store().ended(page.getLast().updatedAt(), 1));
  }
}
