package io.quaymaster.job.work;

import static io.quaymaster.fixture.HandClock.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobId;
import io.quaymaster.job.JobState;
import io.quaymaster.job.desk.WorkTiming;
import io.quaymaster.kernel.RepositoryId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobValuesTest {
  private final JobId id = new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 1);
  private final Job job = Job.queued(id, JobRig.BILLING, JobRig.POOL, "event 1", "mona", NOON);

  private Job with(JobId other, int losses, long revision) {
    return new Job(
        other,
        JobRig.BILLING,
        JobRig.POOL,
        "event 1",
        "mona",
        NOON,
        losses,
        new JobState.Queued(NOON, ""),
        revision,
        NOON);
  }

  @Test
  void nameOfAJobIsReadAsItIsWritten() {
    assertEquals("42/17/reproduce/1", id.toString());
    assertEquals(Optional.of(id), JobId.read(id.toString()));
    for (String text : List.of("", "42/17/reproduce", "42/0/reproduce/1", "42/17/a_b/1", "a/b")) {
      assertEquals(Optional.empty(), JobId.read(text));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> new JobId(JobRig.BILLING.id(), JobRig.ISSUE, JobRig.REPRODUCE, 0));
  }

  @Test
  void jobBelongsToItsRepositoryAndCountsFromItsBeginning() {
    JobId elsewhere = new JobId(new RepositoryId(43), JobRig.ISSUE, JobRig.REPRODUCE, 1);
    assertThrows(IllegalArgumentException.class, () -> with(elsewhere, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> with(id, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> with(id, 0, 0));
  }

  @Test
  void onlyARunningJobBeatsAndNothingFollowsAnEnd() {
    Job over = job.ended(JobEnd.without(JobEnd.Kind.LOST, "x", NOON));

    assertThrows(IllegalStateException.class, () -> job.beaten(NOON));
    assertThrows(IllegalStateException.class, () -> job.cancelled("mona", NOON));
    assertThrows(IllegalStateException.class, () -> over.handedBack("x", NOON));
    assertThrows(IllegalStateException.class, () -> over.begun(JobDeskTest.lease("one"), NOON));
  }

  @Test
  void timesThatMakeNoSenseAreRefused() {
    Duration minute = Duration.ofMinutes(1);
    Duration hour = Duration.ofHours(1);
    assertThrows(
        IllegalArgumentException.class, () -> new WorkTiming(minute, Duration.ZERO, hour, hour, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new WorkTiming(minute, minute, minute, hour, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkTiming(minute.negated(), minute, hour, hour, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new WorkTiming(minute, minute, hour, hour, 0));
  }
}
