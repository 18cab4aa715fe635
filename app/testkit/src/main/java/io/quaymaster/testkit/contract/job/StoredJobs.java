package io.quaymaster.testkit.contract.job;

import static io.quaymaster.testkit.contract.job.JobSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.PoolName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobStore;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.util.Set;

/** The jobs of one contract test, in a repository and a pool of their own. */
final class StoredJobs {
  final InstalledRepository repository = JobSamples.repository();
  final PoolName pool = AccountSamples.pool();

  /** One of a number, asked for that many minutes after noon. */
  Job sample(int number) {
    return JobSamples.queued(
        repository, 17, "reproduce", number, pool, NOON.plusSeconds(number * 60L));
  }

  Job begun(Job waiting) {
    return waiting.begun(JobSamples.lease(pool), NOON.plusSeconds(10));
  }

  Set<Job> ofIssue(JobStore store, long issue) {
    return Set.copyOf(store.of(repository.id(), new IssueNumber(issue)));
  }

  /** Brings a job to the last of these states, of which each follows from the one before. */
  Job have(JobStore store, Job... states) {
    assertTrue(store.create(states[0]));
    for (int i = 1; i < states.length; i++) {
      assertTrue(store.replace(states[i]));
    }
    return states[states.length - 1];
  }
}
