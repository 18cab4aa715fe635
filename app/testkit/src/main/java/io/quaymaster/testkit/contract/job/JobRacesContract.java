package io.quaymaster.testkit.contract.job;

import static io.quaymaster.testkit.contract.job.JobSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.testkit.contract.Takers;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of those who write a job at the same time in a {@link JobStore}, one does. */
public abstract class JobRacesContract {
  private final StoredJobs jobs = new StoredJobs();
  private final Job job = jobs.sample(1);

  /** The store under test; it may hold other tests' jobs. */
  protected abstract JobStore store();

  @Test
  void ofManyWhoMakeItOneDoes() {
    List<Boolean> won = Takers.race(16, () -> store().create(job));

    assertEquals(1, Collections.frequency(won, true));
  }

  @Test
  void replacementOfAnotherRevisionOrOfNothingIsRefused() {
    Job begun = jobs.have(store(), job, jobs.begun(job));

    assertFalse(store().replace(jobs.begun(job)));
    assertFalse(store().replace(begun));
    assertFalse(store().replace(begun.beaten(NOON).beaten(NOON)));
    assertFalse(
        store()
            .replace(
                jobs.begun(JobSamples.queued(jobs.repository, 17, "reproduce", 2, jobs.pool))));

    assertEquals(Set.of(begun), jobs.ofIssue(store(), 17));
  }

  @Test
  void whoLosesARaceOnceWritesOnTheNewRevision() {
    Job begun = jobs.have(store(), job, jobs.begun(job));
    Job cancelled = begun.cancelled("mona", NOON.plusSeconds(20));
    assertTrue(store().replace(cancelled));

    assertFalse(store().replace(begun.beaten(NOON.plusSeconds(21))));
    Job next = store().find(job.id()).orElseThrow().beaten(NOON.plusSeconds(21));

    assertTrue(store().replace(next));
    assertEquals(Optional.of(next), store().find(job.id()));
    assertEquals(cancelled.revision() + 1, next.revision());
  }

  @Test
  void ofManyWorkersOneTakesItUp() {
    jobs.have(store(), job);

    List<Boolean> won = Takers.race(16, () -> store().replace(jobs.begun(job)));

    assertEquals(1, Collections.frequency(won, true));
    assertEquals(2, store().find(job.id()).orElseThrow().revision());
  }

  @Test
  void ofManyWhoEndItOneDoes() {
    Job begun = jobs.have(store(), job, jobs.begun(job));

    List<Boolean> won =
        Takers.race(16, () -> store().replace(begun.ended(JobSamples.end(NOON.plusSeconds(30)))));

    assertEquals(1, Collections.frequency(won, true));
  }
}
