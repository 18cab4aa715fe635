package io.quaymaster.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.job.Job;
import io.quaymaster.job.JobChanges;
import io.quaymaster.job.JobChanges.Decision.Keep;
import io.quaymaster.job.JobChanges.Decision.Step;
import io.quaymaster.job.JobChanges.Decision.Write;
import io.quaymaster.job.JobState;
import org.junit.jupiter.api.Test;

class JobChangesTest {
  private final JobRig rig = new JobRig();
  private final Job asked = rig.accepted();
  private final JobChanges changes = new JobChanges(rig.jobs);

  private Job begun(Job job) {
    return job.begun(JobDeskTest.lease("one"), rig.clock.instant());
  }

  @Test
  void whatIsKeptIsNotWritten() {
    assertEquals("as it is", changes.apply(asked.id(), _ -> new Keep<>("as it is")));

    assertEquals(asked, rig.job());
  }

  @Test
  void stepIsTakenAndThenTheJobIsDecidedAboutAnew() {
    Job last =
        changes.apply(
            asked.id(),
            found -> {
              Job job = found.orElseThrow();
              return job.state() instanceof JobState.Queued
                  ? new Step<>(begun(job))
                  : new Write<>(job.beaten(rig.clock.instant()), job);
            });

    assertEquals(2, last.revision());
    assertEquals(3, rig.job().revision());
  }

  @Test
  void whoAlwaysLosesTheRaceIsToldSo() {
    String told =
        String.valueOf(
            assertThrows(
                    IllegalStateException.class,
                    () -> changes.apply(asked.id(), _ -> new Write<>(asked, "never")))
                .getMessage());

    assertTrue(told.contains("changes without end"), told);
    assertEquals(asked, rig.job());
  }
}
