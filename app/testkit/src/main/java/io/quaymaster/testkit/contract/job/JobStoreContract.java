package io.quaymaster.testkit.contract.job;

import static io.quaymaster.testkit.contract.job.JobSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link JobStore} keeps. */
public abstract class JobStoreContract {
  private final StoredJobs jobs = new StoredJobs();
  private final Job job = jobs.sample(1);

  /** The store under test; it may hold other tests' jobs. */
  protected abstract JobStore store();

  @Test
  void findsNothingThatWasNotWritten() {
    assertEquals(Optional.empty(), store().find(job.id()));
    assertEquals(Set.of(), jobs.ofIssue(store(), 17));
  }

  @Test
  void keepsWhateverAJobLooksLike() {
    for (Job state : JobSamples.life(job)) {
      assertTrue(state.revision() == 1 ? store().create(state) : store().replace(state));
      assertEquals(Optional.of(state), store().find(job.id()));
      assertEquals(Set.of(state), jobs.ofIssue(store(), 17));
    }
  }

  @Test
  void seesAllJobsOfAnIssueAndNoneOfAnother() {
    Job second =
        jobs.have(store(), JobSamples.queued(jobs.repository, 17, "reproduce", 2, jobs.pool));
    Job other =
        jobs.have(store(), JobSamples.queued(jobs.repository, 17, "try-template", 1, jobs.pool));
    jobs.have(store(), JobSamples.queued(jobs.repository, 171, "reproduce", 1, jobs.pool));
    jobs.have(store(), JobSamples.queued(JobSamples.repository(), 17, "reproduce", 1, jobs.pool));
    Job begun = jobs.begun(job);
    Job ended = jobs.have(store(), job, begun, begun.ended(JobSamples.end(NOON)));

    assertEquals(Set.of(ended, second, other), jobs.ofIssue(store(), 17));
  }

  @Test
  void jobIsMadeOnce() {
    jobs.have(store(), job);

    assertFalse(
        store()
            .create(JobSamples.queued(jobs.repository, 17, "reproduce", 1, AccountSamples.pool())));

    assertEquals(Optional.of(job), store().find(job.id()));
  }

  @Test
  void jobThatWasMadeAndHasMovedOnIsNotMadeAgain() {
    Job begun = jobs.have(store(), job, jobs.begun(job));

    assertFalse(store().create(job));

    assertEquals(Optional.of(begun), store().find(job.id()));
  }
}
