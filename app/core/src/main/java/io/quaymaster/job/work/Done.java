package io.quaymaster.job.work;

import io.quaymaster.job.output.JobOutput;
import io.quaymaster.job.processor.ProcessorOutcome;
import io.quaymaster.job.processor.Work;
import io.quaymaster.kernel.Secret;
import java.time.Instant;
import java.util.List;

/**
 * A job that was done, before anything of it is kept or told.
 *
 * @param secrets that it had
 */
record Done(
    Work work,
    ProcessorOutcome outcome,
    JobOutput output,
    List<Secret> secrets,
    Instant startedAt,
    Instant endedAt) {
  Done {
    secrets = List.copyOf(secrets);
  }
}
