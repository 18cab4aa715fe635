package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.capacity.AccountCensus;
import io.quaymaster.account.capacity.PoolCounts;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.work.JobRig;
import io.quaymaster.kernel.IssueNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private final JobRig rig = new JobRig();
  private final List<PoolName> counted = new ArrayList<>();
  private final Outlook outlook = new Outlook(rig.jobs, this::count, rig.clock);
  private int made;

  private PoolCounts count(PoolName pool) {
    counted.add(pool);
    return new AccountCensus(rig.pool.accounts).count(pool);
  }

  private Job asked() {
    JobId id = new JobId(JobRig.BILLING.id(), new IssueNumber(++made), new JobName("reproduce"), 1);
    rig.clock.move(Duration.ofSeconds(1));
    Job job = Job.queued(id, JobRig.BILLING, JobRig.POOL, "event", "mona", rig.clock.instant());
    rig.jobs.create(job);
    return job;
  }

  private void took(Duration time) {
    Job job = asked();
    rig.jobs.replace(
        job.ended(new JobEnd(JobEnd.Kind.PASSED, "", List.of(), time, "", rig.clock.instant())));
  }

  /** A job is in an account. */
  private void oneIsTaken() {
    Job job = asked();
    rig.jobs.replace(job.begun(rig.pool.lease(), rig.clock.instant()));
  }

  @Test
  void jobIsNextWhenAnAccountIsFreeForIt() {
    assertEquals("It is next; an account is free.", outlook.of(asked()));
  }

  @Test
  void jobBehindOthersHasItsPlace() {
    asked();
    asked();
    Job third = asked();
    asked();

    assertEquals("It is number 3 in the queue of pool sandbox.", outlook.of(third));
  }

  @Test
  void jobsThatRanLatelySayHowLongItWillTake() {
    took(Duration.ofMinutes(10));
    took(Duration.ofMinutes(20));
    took(Duration.ZERO);
    oneIsTaken();
    asked();

    assertEquals(
        "It is number 2 in the queue of pool sandbox; about 30 min until it begins.",
        outlook.of(asked()));
  }

  @Test
  void jobsThatHaveBegunSinceThePoolWasCountedHaveTheirAccounts() {
    rig.pool.free("222222222222");
    assertEquals("It is next; an account is free.", outlook.of(asked()));
    oneIsTaken();
    oneIsTaken();

    assertEquals("It is number 2 in the queue of pool sandbox.", outlook.of(asked()));
    assertEquals(1, counted.size());
  }

  @Test
  void accountThatAWorkerWaitsWithIsAsGoodAsFree() {
    rig.pool.lease();

    assertEquals("It is next; an account is free.", outlook.of(asked()));
  }

  @Test
  void accountsWorkSideBySide() {
    rig.pool.free("222222222222");
    took(Duration.ofMinutes(15));
    oneIsTaken();
    oneIsTaken();

    assertEquals(
        "It is number 1 in the queue of pool sandbox; about 8 min until it begins.",
        outlook.of(asked()));
  }

  @Test
  void poolWithoutAUsableAccountSaysSo() {
    rig.pool.accounts.change(
        new AccountCommand.Quarantine(new AccountId("111111111111"), new Blocker("broken")));

    assertEquals(
        "Pool sandbox has no account that can be used; it waits until there is one.",
        outlook.of(asked()));
  }

  @Test
  void placeBehindMoreThanFiftyIsNotCounted() {
    oneIsTaken();
    for (int i = 0; i < 49; i++) {
      asked();
    }
    assertEquals("It is number 50 in the queue of pool sandbox.", outlook.of(asked()));
    for (int i = 0; i < 70; i++) {
      asked();
    }

    assertEquals(
        "More than 50 jobs of pool sandbox are in work or ahead of it.", outlook.of(asked()));
  }

  @Test
  void accountThatIsCleanedComesBackAndCounts() {
    rig.pool.leases.release(rig.pool.lease());

    assertEquals("It is number 1 in the queue of pool sandbox.", outlook.of(asked()));
  }

  @Test
  void otherPoolsJobsSayNothing() {
    Job elsewhere =
        Job.queued(
            new JobId(JobRig.BILLING.id(), new IssueNumber(99), new JobName("trace"), 1),
            JobRig.BILLING,
            new PoolName("other"),
            "event",
            "mona",
            rig.clock.instant());
    rig.jobs.create(elsewhere);
    rig.jobs.replace(
        elsewhere.ended(
            new JobEnd(
                JobEnd.Kind.PASSED, "", List.of(), Duration.ofHours(2), "", rig.clock.instant())));
    oneIsTaken();

    assertEquals("It is number 1 in the queue of pool sandbox.", outlook.of(asked()));
  }

  @Test
  void poolIsCountedOnceAMinute() {
    outlook.of(asked());
    outlook.of(asked());
    assertEquals(List.of(JobRig.POOL), counted);

    rig.clock.move(Duration.ofMinutes(1));
    outlook.of(asked());
    assertEquals(List.of(JobRig.POOL, JobRig.POOL), counted);
  }
}
