package io.quaymaster.testkit.contract.job;

import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Lease;
import io.quaymaster.account.PoolName;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.testkit.contract.account.AccountSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Jobs that the tests use. */
public final class JobSamples {
  /** In the future, because DynamoDB Local really deletes what has expired. */
  public static final Instant NOON = AccountSamples.NOON;

  private JobSamples() {}

  /** A repository of its own each time. */
  public static InstalledRepository repository() {
    return new InstalledRepository(
        new InstallationId(7),
        new RepositoryId(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)),
        RepositoryRef.parse("acme/billing"));
  }

  /** A lease of an account of its own each time. */
  public static Lease lease(PoolName pool) {
    return new Lease(
        AccountSamples.leaseId(),
        AccountSamples.accountId(),
        pool,
        new Fence(1),
        new Holder("worker-1"),
        NOON,
        NOON.plus(Duration.ofHours(3)));
  }

  /** A job that waits, revision 1. */
  public static Job queued(
      InstalledRepository repository, long issue, String name, int number, PoolName pool) {
    return queued(repository, issue, name, number, pool, NOON);
  }

  /** A job that waits since then, revision 1. */
  public static Job queued(
      InstalledRepository repository,
      long issue,
      String name,
      int number,
      PoolName pool,
      Instant at) {
    JobId id = new JobId(repository.id(), new IssueNumber(issue), new JobName(name), number);
    return Job.queued(id, repository, pool, "comment 7", "mona", at);
  }

  /** How a job that was done ended. */
  public static JobEnd end(Instant at) {
    return new JobEnd(
        JobEnd.Kind.FAILED,
        "exit code 3",
        List.of("line 1", "", "l\u00ednea \u00e4\ud83d\ude80 \"quoted\" \\ #: `"),
        Duration.ofSeconds(95, 1),
        "s3://results/acme/billing/17/",
        at);
  }

  /** What one job can look like, each made from the one before, from revision 1 on. */
  public static List<Job> life(Job queued) {
    Job begun = queued.begun(lease(queued.pool()), NOON.plusSeconds(60));
    Job beaten = begun.beaten(NOON.plusMillis(120_500));
    Job lost = beaten.lost(NOON.plusSeconds(420));
    Job again = lost.begun(lease(queued.pool()), NOON.plusSeconds(430));
    Job back = again.handedBack("its worker had to end", NOON.plusSeconds(440));
    Job third = back.begun(lease(queued.pool()), NOON.plusSeconds(450));
    Job cancelled = third.cancelled("hubot[bot]", NOON.plusSeconds(460));
    Job ended = cancelled.ended(end(NOON.plusSeconds(470)));
    return List.of(queued, begun, beaten, lost, again, back, third, cancelled, ended);
  }
}
