package io.quaymaster.job.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.operate.AccountCommand;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.work.JobRig;
import io.quaymaster.kernel.IssueNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {
  private final JobRig rig = new JobRig();
  private final Outlook outlook = new Outlook(rig.jobs, rig.pool.accounts, rig.clock);
  private int made;

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

  private void noneIsFree() {
    rig.pool.lease();
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
    noneIsFree();
    asked();

    assertEquals(
        "It is number 2 in the queue of pool sandbox; about 30 min until it begins.",
        outlook.of(asked()));
  }

  @Test
  void accountsWorkSideBySide() {
    rig.pool.free("222222222222");
    took(Duration.ofMinutes(15));
    noneIsFree();
    noneIsFree();

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
  void placeBehindAHundredIsAtLeastThat() {
    noneIsFree();
    for (int i = 0; i < 120; i++) {
      asked();
    }

    assertEquals("It is number 101 in the queue of pool sandbox (or later).", outlook.of(asked()));
  }
}
